import { computed, inject, Injectable, signal } from '@angular/core';
import type { DemoAccounts, SessionView, SignIn } from '@skillhub/domain/contracts';
import { Api } from './api';
import { ProblemError } from './problem-error';

/** Who is signed in. `undefined` until the server was asked. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly state = signal<SessionView | null | undefined>(undefined);

  readonly view = this.state.asReadonly();
  readonly timeZone = computed(() => this.state()?.tenant.timeZone ?? 'Europe/Paris');
  readonly currency = computed(() => this.state()?.tenant.currency ?? 'EUR');

  constructor() {
    this.api.onSignedOut(() => this.state.set(null));
  }

  /** Whether the person may do it; the server decides again on every request. */
  may(permission: string): boolean {
    return this.state()?.permissions.includes(permission) ?? false;
  }

  async load(): Promise<SessionView | null> {
    const known = this.state();
    if (known !== undefined) return known;
    try {
      this.state.set(await this.api.get<SessionView>('/api/session'));
    } catch (error) {
      // 401 is an answer: nobody is signed in.
      if (!(error instanceof ProblemError) || error.status !== 401) throw error;
      this.state.set(null);
    }
    return this.state() ?? null;
  }

  async signIn(credentials: SignIn): Promise<void> {
    await this.api.command('/api/session', { body: credentials });
    this.state.set(await this.api.get<SessionView>('/api/session'));
  }

  async signOut(): Promise<void> {
    await this.api.command('/api/session', { method: 'DELETE' });
    this.state.set(null);
  }

  /** The accounts of the demo company, or null where it was not loaded. */
  async demoAccounts(): Promise<DemoAccounts | null> {
    try {
      return await this.api.get<DemoAccounts>('/api/demo-accounts');
    } catch (error) {
      if (error instanceof ProblemError) return null;
      throw error;
    }
  }
}

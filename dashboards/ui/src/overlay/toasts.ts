import { Injectable, signal } from '@angular/core';

export interface Toast {
  readonly id: number;
  readonly tone: 'info' | 'good' | 'bad';
  readonly text: string;
  readonly detail?: string;
  /** What a person quotes to support. */
  readonly traceId?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const LIFE_MS = 7_000;

/** What just happened, said once in a live region. Refusals and toasts with an action wait to be read. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly list = signal<readonly Toast[]>([]);
  private next = 1;
  readonly shown = this.list.asReadonly();

  show(toast: Omit<Toast, 'id'>): number {
    const id = this.next++;
    this.list.update((toasts) => [...toasts.slice(-3), { ...toast, id }]);
    if (toast.tone !== 'bad') setTimeout(() => this.dismiss(id), toast.action ? LIFE_MS * 2 : LIFE_MS);
    return id;
  }

  dismiss(id: number): void {
    this.list.update((toasts) => toasts.filter((toast) => toast.id !== id));
  }
}

import { DestroyRef, inject, Injectable, signal } from '@angular/core';

/** How often what is on the screen is asked for again. */
export const BEAT_MS = 30_000;

/**
 * Beats while somebody looks: every 30 seconds in a visible tab, and at once when a tab that was hidden for longer shows
 * again. A hidden tab asks nothing.
 */
@Injectable({ providedIn: 'root' })
export class Heartbeat {
  private readonly count = signal(0);
  /** How often it has beaten so far. */
  readonly beats = this.count.asReadonly();
  private last = Date.now();

  constructor() {
    const timer = setInterval(() => this.beat(), BEAT_MS);
    const seen = (): void => {
      if (Date.now() - this.last >= BEAT_MS) this.beat();
    };
    document.addEventListener('visibilitychange', seen);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', seen);
    });
  }

  private beat(): void {
    if (document.visibilityState !== 'visible') return;
    this.last = Date.now();
    this.count.update((beats) => beats + 1);
  }
}

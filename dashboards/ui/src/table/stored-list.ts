import { effect, signal, type WritableSignal } from '@angular/core';

/** A list that this browser remembers; what was stored by an older console and no longer fits is dropped. */
export function storedList(
  key: string,
  initial: readonly string[],
  known: readonly string[],
): WritableSignal<readonly string[]> {
  const text = localStorage.getItem(key);
  const stored = (text ?? '').split(',').filter((one) => known.includes(one));
  const list = signal<readonly string[]>(stored.length > 0 ? stored : initial);
  effect(() => localStorage.setItem(key, list().join(',')));
  return list;
}

/** Wakes the followers of this process when it has appended, so that they need not wait for their next poll. */
export interface AppendNotifier {
  notify(): void;
  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void;
}

export function createAppendNotifier(): AppendNotifier {
  const listeners = new Set<() => void>();
  return {
    notify: () => {
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What was started, to be stopped in the opposite order. */
export interface Shutdown {
  /** `close` is called once, after everything that was added later is closed. */
  add(name: string, close: () => Promise<void> | void): void;
  /** Closes everything; a part that fails does not keep the others from being closed. Safe to call twice. */
  run(): Promise<void>;
}

export function createShutdown(onFailure: (name: string, error: unknown) => void): Shutdown {
  const parts: { readonly name: string; readonly close: () => Promise<void> | void }[] = [];
  let running: Promise<void> | undefined;

  async function closeAll(): Promise<void> {
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
      try {
        await part.close();
      } catch (error) {
        onFailure(part.name, error);
      }
    }
  }

  return {
    add(name, close) {
      parts.push({ name, close });
    },
    run() {
      running ??= closeAll();
      return running;
    },
  };
}

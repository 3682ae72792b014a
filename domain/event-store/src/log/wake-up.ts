/** A bell that someone sleeps by: rung while nobody sleeps, the next sleep ends at once. */
export interface WakeUp {
  ring(): void;
  /** Resolves when rung, or after so many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
}

export function createWakeUp(): WakeUp {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring: () => {
      rung = true;
      wake?.();
    },
    sleep: async (milliseconds) => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
      wake = undefined;
    },
  };
}

/** Tells a person at the terminal what happens, in one short line for each step. */
export interface Reporter {
  /** Runs a step and says how it went and how long it took. */
  step<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** A step with a bar: `update` is called with what is done so far of all. */
  progress<T>(name: string, work: (update: (done: number, total: number) => void) => Promise<T>): Promise<T>;
  line(text: string): void;
}

export interface TerminalOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 30;

/** Without a terminal (a pipe, a service manager) a bar is shown as one line at each tenth. */
export function createReporter(output: TerminalOutput): Reporter {
  const live = output.isTTY === true;
  const done = (name: string, started: number): void => {
    output.write(`${live ? '\r\u001B[K' : ''}  ✔ ${name} (${seconds(performance.now() - started)})\n`);
  };

  return {
    async step(name, work) {
      const started = performance.now();
      if (live) output.write(`  … ${name}`);
      try {
        const result = await work();
        done(name, started);
        return result;
      } catch (error) {
        if (live) output.write('\r\u001B[K');
        throw error;
      }
    },

    async progress(name, work) {
      const started = performance.now();
      let shownTenth = -1;
      const result = await work((count, total) => {
        const part = total === 0 ? 1 : Math.min(1, count / total);
        const tenth = Math.floor(part * 10);
        if (live) output.write(`\r\u001B[K  … ${name} ${bar(part)} ${String(Math.floor(part * 100))} %`);
        else if (tenth !== shownTenth) output.write(`  … ${name} ${String(tenth * 10)} %\n`);
        shownTenth = tenth;
      });
      done(name, started);
      return result;
    },

    line(text) {
      output.write(`${text}\n`);
    },
  };
}

function bar(part: number): string {
  const full = Math.round(part * WIDTH);
  return '█'.repeat(full) + '░'.repeat(WIDTH - full);
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

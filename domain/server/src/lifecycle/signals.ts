import { isAlive } from '../engines/process-table';
import { npmAncestors } from './npm-ancestors';

/** npm passes a signal of the terminal on, so that one Ctrl-C arrives twice; a person's second one comes later. */
const SAME_KEY_PRESS_MS = 500;
const LOOK_FOR_NPM_MS = 500;

export interface SignalHandlers {
  /** The first request to end. */
  readonly stop: (reason: string) => void;
  /** Somebody does not want to wait. */
  readonly force: () => void;
}

/**
 * Ctrl-C, a polite kill, a closed terminal, and the death of the npm that started us (its kill -9 would otherwise leave
 * us behind, holding port and folder) all ask to end.
 */
export function handleSignals({ stop, force }: SignalHandlers, startedByNpm: boolean): void {
  let firstAt: number | undefined;
  const onSignal = (reason: string): void => {
    const now = performance.now();
    if (firstAt === undefined) {
      firstAt = now;
      stop(reason);
    } else if (now - firstAt > SAME_KEY_PRESS_MS) {
      force();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  if (!startedByNpm) return;
  const watched = npmAncestors();
  if (watched.length === 0) return;
  const watch = setInterval(() => {
    if (watched.every(isAlive)) return;
    clearInterval(watch);
    onSignal('the npm that started us ended');
  }, LOOK_FOR_NPM_MS);
  watch.unref();
}

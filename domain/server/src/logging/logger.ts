import { renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import type { Config } from '../config/config';
import { withoutPersonalData } from './without-personal-data';

type Fields = Readonly<Record<string, unknown>>;

/** Structured logs: one JSON object a line. What the message says never holds data; the fields are cleaned. */
export interface Logger {
  debug(message: string, fields?: Fields): void;
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields): void;
  error(message: string, fields?: Fields): void;
  /** Resolves when everything is written. */
  flush(): Promise<void>;
}

export interface LogDestination {
  write(line: string): unknown;
  flush?(done: () => void): void;
}

/** @param destination where lines go; `openLog` makes the real one. */
export function createLogger(level: Config['logLevel'], destination: LogDestination): Logger {
  const log = pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination as pino.DestinationStream,
  );
  const at =
    (name: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, fields: Fields = {}): void => {
      if (log.isLevelEnabled(name)) log[name](withoutPersonalData(fields), message);
    };
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    flush: () =>
      new Promise((resolve) => {
        if (destination.flush === undefined) resolve();
        else destination.flush(resolve);
      }),
  };
}

const LARGEST_BYTES = 50 * 1024 * 1024;

/** The terminal is for people, so the log of a server that a person starts goes to a file; one old file is kept. */
export function openLog(config: Pick<Config, 'logTo'>, folder: string): LogDestination {
  if (config.logTo === 'stdout') return pino.destination({ dest: 1, sync: false, minLength: 0 });
  const path = join(folder, 'skillhub.log');
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_BYTES) renameSync(path, `${path}.1`);
  const destination = pino.destination({ dest: path, sync: false, minLength: 0 });
  // A full disk must not end the server because a log line could not be written.
  destination.on('error', () => undefined);
  return destination;
}

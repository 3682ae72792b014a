import { parseArgs } from 'node:util';
import type { BenchOptions } from './bench';

export interface ParsedArguments extends BenchOptions {
  /** Absent: list the benchmarks. */
  readonly name: string | undefined;
}

/** @throws Error naming the option that cannot be read */
export function parseArguments(args: readonly string[]): ParsedArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '3' },
      events: { type: 'string' },
      seed: { type: 'string', default: '1' },
      data: { type: 'string' },
    },
  });
  const rounds = wholeNumber('rounds', values.rounds);
  if (rounds < 3) throw new Error('--rounds must be 3 or more: a median of fewer says nothing');
  return {
    name: positionals[0],
    rounds,
    events: values.events === undefined ? undefined : wholeNumber('events', values.events),
    seed: wholeNumber('seed', values.seed),
    data: values.data,
  };
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isSafeInteger(value) || value < 1)
    throw new Error(`--${name} must be a whole number above 0, got ${text}`);
  return value;
}

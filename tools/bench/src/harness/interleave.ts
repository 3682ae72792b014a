import type { Arm } from './bench';

export interface Interleaving {
  readonly rounds: number;
  /** Each does its whole work and answers one measurement. */
  readonly arms: Readonly<Record<string, (round: number) => Promise<number>>>;
  readonly say: (line: string) => void;
}

/**
 * Runs the arms by turns, the order turned by one each round, so that what the machine does meanwhile falls on all of
 * them. Round 0 warms up and is not counted.
 */
export async function interleave({ rounds, arms, say }: Interleaving): Promise<readonly Arm[]> {
  const names = Object.keys(arms);
  const samples = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round) % names.length] ?? '';
      const measured = (await arms[name]?.(round)) ?? Number.NaN;
      say(
        `${round === 0 ? 'warm-up' : `round ${round}`}  ${name}: ${Math.round(measured).toLocaleString('en')}`,
      );
      if (round > 0) samples.get(name)?.push(measured);
    }
  }
  return names.map((name) => ({ name, samples: samples.get(name) ?? [] }));
}

/** @throws Error where there is no measurement */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new Error('no measurement to take the median of');
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** Of the sorted values, the one that a share `q` of them does not exceed. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

export function medianOf(arms: readonly Arm[], name: string): number {
  const arm = arms.find((each) => each.name === name);
  if (!arm) throw new Error(`no arm ${name}`);
  return median(arm.samples);
}

/** Median of one arm by that of another. */
export function ratio(arms: readonly Arm[], of: string, to: string): number {
  return medianOf(arms, of) / medianOf(arms, to);
}

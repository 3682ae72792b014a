import { cpus } from 'node:os';
import type { Bench, BenchContext, BenchReport, Verdict } from './bench';
import { median } from './interleave';

export function isReached({ value, bar }: Verdict): boolean {
  return 'atLeast' in bar ? value >= bar.atLeast : value <= bar.atMost;
}

/** The report as it is printed. */
export function reportText(bench: Bench, context: BenchContext, report: BenchReport): string {
  const width = Math.max(
    ...report.arms.map(({ name }) => name.length),
    ...report.verdicts.map(({ name }) => name.length),
  );
  const arms = report.arms.map(
    ({ name, samples }) =>
      `  ${name.padEnd(width)}  median ${figure(median(samples)).padStart(12)}   rounds ${samples.map(figure).join('  ')}`,
  );
  const verdicts = report.verdicts.map((verdict) => {
    const bar =
      'atLeast' in verdict.bar ? `≥ ${figure(verdict.bar.atLeast)}` : `≤ ${figure(verdict.bar.atMost)}`;
    return `  ${verdict.name.padEnd(width)}  ${figure(verdict.value).padStart(12)}   bar ${bar.padEnd(10)} ${isReached(verdict) ? 'reached' : 'MISSED'}`;
  });
  const facts = { ...report.facts, ...machineFacts(), rounds: context.rounds, seed: context.seed };
  return [
    `${bench.name}: ${bench.bar}`,
    `arms (${report.unit})`,
    ...arms,
    'verdicts',
    ...verdicts,
    Object.entries(facts)
      .map(([name, value]) => `${name} ${value}`)
      .join(', '),
    '',
  ].join('\n');
}

function machineFacts(): Readonly<Record<string, string | number>> {
  const [cpu] = cpus();
  return { node: process.version, cpus: cpus().length, cpu: cpu?.model.trim() ?? 'unknown' };
}

function figure(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(2);
}

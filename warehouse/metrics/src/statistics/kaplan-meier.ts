import { Z95, type Bounds } from './wilson';

/** How many subjects had the event, and how many were last seen without it, after so many days. */
export interface Survival {
  readonly time: number;
  readonly events: number;
  readonly censored: number;
}

export interface SurvivalMedian {
  /** First time at which at most half are still without the event; undefined when that is not reached. */
  readonly median: number | undefined;
  /** 95 % bounds by the log-log transformation; an end that is not reached is missing. */
  readonly bounds: Partial<Bounds>;
}

/**
 * Median of the product-limit estimate; a subject censored at a time counts as at risk at that time.
 * Source: Kaplan & Meier (1958), JASA 53, 457-481; bounds: Brookmeyer & Crowley (1982) with Greenwood's variance on the
 * log-log scale.
 */
export function kaplanMeierMedian(observations: readonly Survival[]): SurvivalMedian {
  const sorted = [...observations].sort((a, b) => a.time - b.time);
  let atRisk = sorted.reduce((sum, { events, censored }) => sum + events + censored, 0);
  let survival = 1;
  let greenwood = 0;
  let median: number | undefined;
  const bounds: { low?: number; high?: number } = {};
  for (const { time, events, censored } of merged(sorted)) {
    if (events > 0) {
      survival *= 1 - events / atRisk;
      if (atRisk > events) greenwood += events / (atRisk * (atRisk - events));
      const { low, high } = logLog(survival, greenwood);
      if (low <= 0.5) bounds.low ??= time;
      if (survival <= 0.5 + 1e-12) median ??= time;
      if (high <= 0.5) bounds.high ??= time;
    }
    atRisk -= events + censored;
  }
  return { median, bounds };
}

function merged(sorted: readonly Survival[]): Survival[] {
  const times: Survival[] = [];
  for (const each of sorted) {
    const last = times.at(-1);
    if (last?.time !== each.time) times.push(each);
    else {
      times[times.length - 1] = {
        time: each.time,
        events: last.events + each.events,
        censored: last.censored + each.censored,
      };
    }
  }
  return times;
}

/** 95 % band of the survival at one time. */
function logLog(survival: number, greenwood: number): Bounds {
  if (survival <= 0) return { low: 0, high: 0 };
  if (survival >= 1) return { low: 1, high: 1 };
  const logSurvival = Math.log(survival);
  const width = (Z95 * Math.sqrt(greenwood)) / Math.abs(logSurvival);
  return { low: survival ** Math.exp(width), high: survival ** Math.exp(-width) };
}

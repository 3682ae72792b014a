import { DAY_MS } from './day-number';

/** A stretch of time, in epoch milliseconds and right-open, in which a zone keeps one offset: local = UTC + offset. */
export interface OffsetSegment {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

type OffsetAt = (instant: number) => number;
interface Zone {
  readonly offsetAt: OffsetAt;
  readonly years: Map<number, readonly OffsetSegment[]>;
}

const OFFSET = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/;
const SECOND_MS = 1000;
const zones = new Map<string, Zone>();

/** Whether the zone rules know this IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    // RangeError: no such zone.
    return false;
  }
}

/**
 * The stretches of constant offset of a zone that make up one UTC year.
 * @throws RangeError for a zone that the zone rules do not know.
 */
export function offsetSegments(timeZone: string, year: number): readonly OffsetSegment[] {
  const zone = zones.get(timeZone) ?? { offsetAt: offsetAt(timeZone), years: new Map() };
  zones.set(timeZone, zone);
  const segments = zone.years.get(year) ?? findSegments(zone.offsetAt, year);
  zone.years.set(year, segments);
  return segments;
}

function offsetAt(timeZone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (instant) => {
    const [, sign, hours = '0', minutes = '0', seconds = '0'] = OFFSET.exec(format.format(instant)) ?? [];
    const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * SECOND_MS;
    return sign === '-' ? -size : size;
  };
}

// The rules are only there to be asked for one instant at a time: look once a day, then halve the days that differ. No
// zone has ever changed its offset twice within a day.
function findSegments(offset: OffsetAt, year: number): readonly OffsetSegment[] {
  const end = Date.UTC(year + 1, 0, 1);
  const segments: OffsetSegment[] = [];
  let from = Date.UTC(year, 0, 1);
  let current = offset(from);
  for (let day = from; day < end; day += DAY_MS) {
    const next = day + DAY_MS;
    const then = offset(next);
    if (then === current) continue;
    const change = changeBetween(offset, day, next, current);
    if (change < end) {
      segments.push({ from, to: change, offset: current });
      from = change;
      current = then;
    }
  }
  return [...segments, { from, to: end, offset: current }];
}

/** The first second after `low` with another offset than `before`. */
function changeBetween(offset: OffsetAt, low: number, high: number, before: number): number {
  let [still, changed] = [low, high];
  while (changed - still > SECOND_MS) {
    const middle = Math.floor((still + changed) / 2 / SECOND_MS) * SECOND_MS;
    if (offset(middle) === before) still = middle;
    else changed = middle;
  }
  return changed;
}

import { minuteOfDay, WEEKDAYS, type BusinessCalendar, type HolidayRule } from './business-calendar';
import { DAY_MS, dayNumberOf, weekdayOf } from './day-number';
import { frenchHolidays } from './french-holidays';
import { offsetSegments, type OffsetSegment } from './zone-offsets';

const MINUTE_MS = 60_000;

export const LAST_YEAR = 9999;

/** One stretch of open time, in epoch milliseconds and right-open. */
interface OpenStretch {
  readonly opens: number;
  readonly closes: number;
  /** Open time of the year before this stretch. */
  readonly before: number;
}

/** The open time of one UTC year: separate stretches, in order. */
export interface BusinessYear {
  readonly stretches: readonly OpenStretch[];
  readonly total: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

export function businessYear(calendar: BusinessCalendar, year: number): BusinessYear {
  const isHoliday = holidayTest(calendar.holidays);
  // Milliseconds since local midnight, by day of the ISO week.
  const week = WEEKDAYS.map((day) =>
    calendar.hours[day]
      .map(({ from, to }) => ({ from: minuteOfDay(from) * MINUTE_MS, to: minuteOfDay(to) * MINUTE_MS }))
      .sort((a, b) => a.from - b.from),
  );
  const stretches: OpenStretch[] = [];
  let total = 0;
  for (const segment of offsetSegments(calendar.timeZone, year)) {
    for (const { from, to } of openSpans(segment, week, isHoliday)) {
      stretches.push({ opens: from, closes: to, before: total });
      total += to - from;
    }
  }
  return { stretches, total };
}

/** The open time of the year before an instant of it. */
export function openBefore({ stretches }: BusinessYear, instant: number): number {
  const stretch = stretches[firstIndex(stretches, ({ opens }) => opens > instant) - 1];
  if (!stretch) return 0;
  return stretch.before + Math.min(instant, stretch.closes) - stretch.opens;
}

/** The earliest instant of the year before which `duration` was open; undefined when the year has less. */
export function instantAfter({ stretches }: BusinessYear, duration: number): number | undefined {
  const stretch =
    stretches[firstIndex(stretches, ({ opens, closes, before }) => before + closes - opens >= duration)];
  return stretch && stretch.opens + duration - stretch.before;
}

// Inside a segment local time is UTC plus a constant, so that wall-clock hours are cut where the offset changes and
// nothing has to be said about hours that do not exist or exist twice.
function* openSpans(
  { from, to, offset }: OffsetSegment,
  week: readonly (readonly Span[])[],
  isHoliday: (dayNumber: number) => boolean,
): Generator<Span> {
  const [localFrom, localTo] = [from + offset, to + offset];
  for (let day = Math.floor(localFrom / DAY_MS); day * DAY_MS < localTo; day += 1) {
    if (isHoliday(day)) continue;
    for (const hours of week[weekdayOf(day)] ?? []) {
      const opens = Math.max(day * DAY_MS + hours.from, localFrom);
      const closes = Math.min(day * DAY_MS + hours.to, localTo);
      if (opens < closes) yield { from: opens - offset, to: closes - offset };
    }
  }
}

function holidayTest(rules: readonly HolidayRule[]): (dayNumber: number) => boolean {
  const listed = new Set<number>();
  const french = new Map<number, ReadonlySet<number>>();
  const frenchRules = rules.filter((rule) => rule.kind === 'french');
  const alsaceMoselle = frenchRules.some((rule) => rule.alsaceMoselle);
  for (const rule of rules) {
    if (rule.kind === 'days') for (const { date } of rule.days) listed.add(dayNumberOf(date));
  }
  return (day) => {
    if (listed.has(day)) return true;
    if (frenchRules.length === 0) return false;
    const year = new Date(day * DAY_MS).getUTCFullYear();
    // The last hours of 9999 in UTC are 1 January 10000 further east, which no date can name.
    if (year > LAST_YEAR) return false;
    const ofYear =
      french.get(year) ??
      new Set(frenchHolidays(year, { alsaceMoselle }).map(({ date }) => dayNumberOf(date)));
    french.set(year, ofYear);
    return ofYear.has(day);
  };
}

/** The index of the first item that passes a test which every later one passes too; the length when none does. */
function firstIndex<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && passes(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

import type { Instant } from '@skillhub/domain/kernel';
import { minuteOfDay, WEEKDAYS, type BusinessCalendar } from '../calendar/business-calendar';

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;

interface WallClock {
  readonly date: string;
  readonly weekday: number;
  readonly minute: number;
}

/**
 * The slow truth about a calendar: asks the zone rules what the wall clock shows and looks at one minute after the other.
 * Shares no arithmetic with the product; good for instants on whole minutes. Holidays are the dates given.
 */
export function minuteOracle(calendar: BusinessCalendar, holidays: ReadonlySet<string>) {
  const wallClock = wallClockOf(calendar.timeZone);
  const isOpen = (instant: number): boolean => {
    const { date, weekday, minute } = wallClock(instant);
    const day = WEEKDAYS[weekday];
    return (
      day !== undefined &&
      !holidays.has(date) &&
      calendar.hours[day].some(({ from, to }) => minute >= minuteOfDay(from) && minute < minuteOfDay(to))
    );
  };
  return {
    isOpen,
    elapsedMinutes: (from: Instant, to: Instant): number => {
      let minutes = 0;
      for (let at = Date.parse(from); at < Date.parse(to); at += MINUTE_MS) if (isOpen(at)) minutes += 1;
      return minutes;
    },
    /** Undefined when it is not reached before `limit`. */
    walkMinutes: (from: Instant, minutes: number, limit: Instant): string | undefined => {
      let left = minutes;
      for (let at = Date.parse(from); at < Date.parse(limit); at += MINUTE_MS) {
        if (left === 0) return new Date(at).toISOString();
        if (isOpen(at)) left -= 1;
      }
      return undefined;
    },
  };
}

// The formatter is slow; the zones tested change their offset on a quarter of an hour, so it is asked once a quarter.
function wallClockOf(timeZone: string): (instant: number) => WallClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'long',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const quarters = new Map<number, WallClock>();
  const ask = (instant: number): WallClock => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
    return {
      date: `${part('year')}-${part('month')}-${part('day')}`,
      weekday: WEEKDAYS.findIndex((day) => day === part('weekday').toLowerCase()),
      minute: Number(part('hour')) * 60 + Number(part('minute')),
    };
  };
  return (instant) => {
    const quarter = Math.floor(instant / QUARTER_MS) * QUARTER_MS;
    const clock = quarters.get(quarter) ?? ask(quarter);
    quarters.set(quarter, clock);
    return { ...clock, minute: clock.minute + (instant - quarter) / MINUTE_MS };
  };
}

import { Instant } from '@skillhub/domain/kernel';
import type { BusinessCalendar } from './business-calendar';
import { businessYear, instantAfter, LAST_YEAR, openBefore, type BusinessYear } from './business-year';

/** Arithmetic on the open time of one calendar. All durations are milliseconds of real time. */
export interface BusinessTime {
  /** Open time in `[from, to)`; 0 when `to` is not after `from`. */
  elapsed(from: Instant, to: Instant): number;
  /**
   * The earliest instant at which `duration` of open time has passed since `from`: `from` itself for 0, the closing time
   * rather than the next opening.
   * @throws RangeError for a negative duration, or when the calendar does not reach it before the year 10000.
   */
  walk(from: Instant, duration: number): Instant;
}

const known = new WeakMap<BusinessCalendar, BusinessTime>();

/**
 * The arithmetic of a calendar without faults (`calendarFault`). Years are laid out once, when first needed, and kept as
 * long as the calendar object lives: hold on to that object.
 */
export function businessTime(calendar: BusinessCalendar): BusinessTime {
  const time = known.get(calendar) ?? laidOut(calendar);
  known.set(calendar, time);
  return time;
}

function laidOut(calendar: BusinessCalendar): BusinessTime {
  const years = new Map<number, BusinessYear>();
  const layOf = (year: number): BusinessYear => {
    const lay = years.get(year) ?? businessYear(calendar, year);
    years.set(year, lay);
    return lay;
  };
  return {
    elapsed: (from, to) => {
      const [start, end] = [Date.parse(from), Date.parse(to)];
      if (end <= start) return 0;
      const [firstYear, lastYear] = [yearOf(start), yearOf(end)];
      let open = openBefore(layOf(lastYear), end) - openBefore(layOf(firstYear), start);
      for (let year = firstYear; year < lastYear; year += 1) open += layOf(year).total;
      return open;
    },
    walk: (from, duration) => {
      if (!(duration >= 0)) throw new RangeError(`a duration of ${duration} ms cannot be walked`);
      if (duration === 0) return from;
      const start = Date.parse(from);
      const firstYear = yearOf(start);
      // What has to pass from the beginning of the year that is looked at.
      let wanted = duration + openBefore(layOf(firstYear), start);
      for (let year = firstYear; year <= LAST_YEAR; year += 1) {
        const reached = instantAfter(layOf(year), wanted);
        if (reached !== undefined) return Instant.of(new Date(reached).toISOString());
        wanted -= layOf(year).total;
      }
      throw new RangeError(`the calendar ${calendar.name} has no ${duration} ms left after ${from}`);
    },
  };
}

const yearOf = (instant: number): number => new Date(instant).getUTCFullYear();

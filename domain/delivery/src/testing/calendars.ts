import { Instant, LocalDate } from '@skillhub/domain/kernel';
import fc from 'fast-check';
import { sameHours, WEEKDAYS, type BusinessCalendar, type WeeklyHours } from '../calendar/business-calendar';
import { frenchHolidays } from '../calendar/french-holidays';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Monday to Friday, 9 to 18, Paris, French holidays: the calendar of the golden vectors. */
export const PARIS_OFFICE: BusinessCalendar = {
  name: 'Bureau',
  timeZone: 'Europe/Paris',
  hours: sameHours(WEEKDAYS.slice(0, 5), [{ from: '09:00', to: '18:00' }]),
  holidays: [{ kind: 'french', alsaceMoselle: false }],
};

/** `2026-07-13T17:00+02:00` → the instant. */
export const instant = (text: string): Instant => Instant.of(new Date(text).toISOString());
export const plusMinutes = (at: Instant, minutes: number): Instant =>
  Instant.of(new Date(Date.parse(at) + minutes * MINUTE_MS).toISOString());

/** Days before the weekends on which the two zones change their offset, and days of holidays and of no interest. */
const ANCHORS = {
  'Europe/Paris': [
    '2026-03-27',
    '2026-10-23',
    '2027-03-26',
    '2024-10-25',
    '2026-04-30',
    '2026-12-24',
    '2025-12-30',
  ],
  'America/New_York': ['2026-03-06', '2026-10-30', '2027-03-12', '2024-11-01', '2026-07-02', '2025-12-30'],
} as const;
export const ZONES = ['Europe/Paris', 'America/New_York'] as const;

const time = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Up to three separate intervals of a day, at any minute: also in hours that a change of offset skips or repeats. */
const dayHours: fc.Arbitrary<WeeklyHours['monday']> = fc
  .uniqueArray(fc.oneof(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 30, max: 210 })), {
    maxLength: 6,
  })
  .map((minutes) => {
    const ordered = [...minutes].sort((a, b) => a - b);
    return ordered.flatMap((from, i) => {
      const to = ordered[i + 1];
      return i % 2 === 0 && to !== undefined ? [{ from: time(from), to: time(to) }] : [];
    });
  });
const weekHours: fc.Arbitrary<WeeklyHours> = fc
  .record({
    monday: dayHours,
    tuesday: dayHours,
    wednesday: dayHours,
    thursday: dayHours,
    friday: dayHours,
    saturday: dayHours,
    sunday: dayHours,
  })
  .filter((hours) => WEEKDAYS.some((day) => hours[day].length > 0));
const allDay = fc.constant(sameHours(WEEKDAYS, [{ from: '00:00', to: '24:00' }]));
const office = fc.constant(PARIS_OFFICE.hours);

export interface Scene {
  readonly calendar: BusinessCalendar;
  /** The dates of its holidays, found without the product's rules for a calendar. */
  readonly holidays: ReadonlySet<string>;
  /** A minute close to a change of offset, a holiday or a new year. */
  readonly start: Instant;
}

/** A random calendar and an instant where something may go wrong. */
export const scenes: fc.Arbitrary<Scene> = fc
  .constantFrom(...ZONES)
  .chain((timeZone) =>
    fc.record({
      timeZone: fc.constant(timeZone),
      anchor: fc.constantFrom<string>(...ANCHORS[timeZone]),
      offset: fc.integer({ min: 0, max: 4 * 1440 }),
      hours: fc.oneof({ weight: 4, arbitrary: weekHours }, allDay, office),
      closedDays: fc.uniqueArray(fc.integer({ min: -1, max: 8 }), { maxLength: 3 }),
      french: fc.option(fc.boolean()),
    }),
  )
  .map(({ timeZone, anchor, offset, hours, closedDays, french }) => {
    const midnight = instant(`${anchor}T00:00:00Z`);
    const listed = closedDays.map((day) =>
      new Date(Date.parse(midnight) + day * DAY_MS).toISOString().slice(0, 10),
    );
    const ofFrance =
      french === null
        ? []
        : [2024, 2025, 2026, 2027].flatMap((year) => frenchHolidays(year, { alsaceMoselle: french }));
    return {
      calendar: {
        name: 'random',
        timeZone,
        hours,
        holidays: [
          { kind: 'days', days: listed.map((date) => ({ date: LocalDate.of(date), name: 'Fermé' })) },
          ...(french === null ? [] : [{ kind: 'french' as const, alsaceMoselle: french }]),
        ],
      },
      holidays: new Set<string>([...listed, ...ofFrance.map(({ date }) => date)]),
      start: plusMinutes(midnight, offset),
    };
  });

import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import type { DeliveryRefusal } from '../refusal';
import { isTimeZone } from './zone-offsets';

/** In the order of the ISO week. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Wall-clock time to the minute, `00:00` to `24:00`. */
const TimeOfDay = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'expected a time such as 09:30');

/** Open from the first minute to just before the last. Hours over midnight are two intervals, one on each day. */
const OpenInterval = z.object({ from: TimeOfDay, to: TimeOfDay }).strict();
const OpenIntervals = z.array(OpenInterval).max(24);

const HolidayRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('french'), alsaceMoselle: z.boolean() }).strict(),
  z
    .object({
      kind: z.literal('days'),
      days: z.array(z.object({ date: LocalDate.schema, name: z.string().min(1).max(200) }).strict()),
    })
    .strict(),
]);
export type HolidayRule = z.infer<typeof HolidayRule>;

/**
 * When a team works: wall-clock hours by weekday in a zone, closed all day on holidays. An instant is business time when
 * the wall clock of the zone shows an open minute at that instant; so an hour that the clock repeats in autumn counts
 * twice, one that it skips in spring not at all.
 */
export const BusinessCalendar = z
  .object({
    name: z.string().min(1).max(200),
    timeZone: z.string().refine(isTimeZone, 'expected an IANA time zone such as Europe/Paris'),
    hours: z
      .object({
        monday: OpenIntervals,
        tuesday: OpenIntervals,
        wednesday: OpenIntervals,
        thursday: OpenIntervals,
        friday: OpenIntervals,
        saturday: OpenIntervals,
        sunday: OpenIntervals,
      })
      .strict(),
    holidays: z.array(HolidayRule),
  })
  .strict()
  .readonly();
export type BusinessCalendar = z.infer<typeof BusinessCalendar>;
export type WeeklyHours = BusinessCalendar['hours'];

/** Minutes since midnight of a `TimeOfDay`. */
export const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The same hours on the days given, closed on the others. */
export function sameHours(days: readonly Weekday[], intervals: WeeklyHours[Weekday]): WeeklyHours {
  const on = (day: Weekday) => (days.includes(day) ? intervals : []);
  return {
    monday: on('monday'),
    tuesday: on('tuesday'),
    wednesday: on('wednesday'),
    thursday: on('thursday'),
    friday: on('friday'),
    saturday: on('saturday'),
    sunday: on('sunday'),
  };
}

export const AROUND_THE_CLOCK: BusinessCalendar = {
  name: '24/7',
  timeZone: 'Etc/UTC',
  hours: sameHours(WEEKDAYS, [{ from: '00:00', to: '24:00' }]),
  holidays: [],
};

/** Why a calendar of the right form makes no sense; undefined when it does. */
export function calendarFault({ hours }: BusinessCalendar): DeliveryRefusal | undefined {
  for (const day of WEEKDAYS) {
    const fault = dayFault(day, hours[day]);
    if (fault) return fault;
  }
  return WEEKDAYS.every((day) => hours[day].length === 0)
    ? { code: 'delivery.calendar_without_hours', field: 'hours' }
    : undefined;
}

function dayFault(day: Weekday, intervals: WeeklyHours[Weekday]): DeliveryRefusal | undefined {
  const reversed = intervals.findIndex(({ from, to }) => from >= to);
  if (reversed >= 0) {
    return { code: 'delivery.calendar_hours_reversed', field: `hours.${day}.${reversed}` };
  }
  const overlapping = intervals.findIndex((a, i) =>
    intervals.some((b, j) => j < i && a.from < b.to && b.from < a.to),
  );
  return overlapping < 0
    ? undefined
    : { code: 'delivery.calendar_hours_overlap', field: `hours.${day}.${overlapping}` };
}

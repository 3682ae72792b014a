import type { Instant, LocalDate } from '@skillhub/domain/kernel';
import { futureDay } from '../days';
import { firstOf, refusal, type LearningRefusal } from '../refusal';

/** What must hold of the day of a fact about an enrolment: not ahead, not before the enrolment. */
export const dayFault = (
  day: LocalDate,
  enrolledOn: LocalDate | null,
  now: Instant,
  field: string,
): LearningRefusal | undefined =>
  firstOf(
    futureDay(day, now, field),
    enrolledOn !== null && day < enrolledOn
      ? refusal('learning.date_before_enrolment', field, { date: day, enrolledOn })
      : undefined,
  );

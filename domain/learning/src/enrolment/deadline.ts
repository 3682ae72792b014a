import type { LocalDate } from '@skillhub/domain/kernel';
import { refusal, type LearningRefusal } from '../refusal';

/** A course cannot be due before it is begun. */
export const deadlineFault = (
  deadlineOn: LocalDate | null,
  enrolledOn: LocalDate | null,
): LearningRefusal | undefined =>
  deadlineOn !== null && enrolledOn !== null && deadlineOn < enrolledOn
    ? refusal('learning.deadline_before_enrolment', 'deadlineOn', { date: deadlineOn, enrolledOn })
    : undefined;

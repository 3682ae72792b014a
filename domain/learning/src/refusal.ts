import type { LearningRefusalCode } from '@skillhub/domain/contracts';
import { refused, type Refusal, type Result } from '@skillhub/domain/kernel';

export type LearningRefusal = Refusal<LearningRefusalCode>;

/** `field` is the path in the command's data. */
export function refusal(
  code: LearningRefusalCode,
  field?: string,
  details?: NonNullable<Refusal['details']>,
): LearningRefusal {
  return {
    code,
    ...(field === undefined ? {} : { field }),
    ...(details === undefined ? {} : { details }),
  };
}

export const refuse = (...args: Parameters<typeof refusal>): Result<never, LearningRefusal> =>
  refused(refusal(...args));

/** The first fault that was found. */
export const firstOf = (...faults: readonly (LearningRefusal | undefined)[]): LearningRefusal | undefined =>
  faults.find((fault) => fault !== undefined);

import type { FinanceRefusalCode } from '@skillhub/domain/contracts';
import { refused, type Refusal, type Result } from '@skillhub/domain/kernel';

export type FinanceRefusal = Refusal<FinanceRefusalCode>;

/** `field` is the path in the command's data. */
export function refusal(
  code: FinanceRefusalCode,
  field?: string,
  details?: NonNullable<Refusal['details']>,
): FinanceRefusal {
  return {
    code,
    ...(field === undefined ? {} : { field }),
    ...(details === undefined ? {} : { details }),
  };
}

export const refuse = (...args: Parameters<typeof refusal>): Result<never, FinanceRefusal> =>
  refused(refusal(...args));

/** The first fault that was found. */
export const firstOf = (...faults: readonly (FinanceRefusal | undefined)[]): FinanceRefusal | undefined =>
  faults.find((fault) => fault !== undefined);

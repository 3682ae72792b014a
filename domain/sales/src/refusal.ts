import type { SalesRefusalCode } from '@skillhub/domain/contracts';
import { refused, type Refusal, type Result } from '@skillhub/domain/kernel';

export type SalesRefusal = Refusal<SalesRefusalCode>;

/** `field` is the path in the command's data. */
export function refusal(
  code: SalesRefusalCode,
  field?: string,
  details?: NonNullable<Refusal['details']>,
): SalesRefusal {
  return {
    code,
    ...(field === undefined ? {} : { field }),
    ...(details === undefined ? {} : { details }),
  };
}

export const refuse = (...args: Parameters<typeof refusal>): Result<never, SalesRefusal> =>
  refused(refusal(...args));

/** The first fault that was found. */
export const firstOf = (...faults: readonly (SalesRefusal | undefined)[]): SalesRefusal | undefined =>
  faults.find((fault) => fault !== undefined);

import { refused, type Refusal, type Result } from './result';

/** How a context says no: the three functions of its `refusal.ts`, over its own union of codes. */
export interface Refusals<Code extends string> {
  /** `field` is the path in the command's data. */
  readonly refusal: (code: Code, field?: string, details?: NonNullable<Refusal['details']>) => Refusal<Code>;
  /** A {@link refusal} as the answer of a decision. */
  readonly refuse: (
    code: Code,
    field?: string,
    details?: NonNullable<Refusal['details']>,
  ) => Result<never, Refusal<Code>>;
  /** The first fault that was found. */
  readonly firstOf: (...faults: readonly (Refusal<Code> | undefined)[]) => Refusal<Code> | undefined;
}

export function refusals<Code extends string>(): Refusals<Code> {
  const refusal: Refusals<Code>['refusal'] = (code, field, details) => ({
    code,
    ...(field === undefined ? {} : { field }),
    ...(details === undefined ? {} : { details }),
  });
  return {
    refusal,
    refuse: (...args) => refused(refusal(...args)),
    firstOf: (...faults) => faults.find((fault) => fault !== undefined),
  };
}

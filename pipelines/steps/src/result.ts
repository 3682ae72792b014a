/** The message goes on, changed or not. */
export interface Ok<T> {
  readonly outcome: 'ok';
  readonly value: T;
}

/** The message ends here on purpose: a repeat, a type that nobody asked for. */
export interface Drop {
  readonly outcome: 'drop';
  readonly reason: string;
}

/** The message cannot be understood: it is kept with its reason, to be looked at and replayed. */
export interface DeadLetter {
  readonly outcome: 'deadLetter';
  /** Stable and short, to be grouped by: `invalid_json`, `unknown_event_type`. */
  readonly reason: string;
  /** What a person needs to find the fault; never personal data. */
  readonly details?: string;
}

/** The message belongs elsewhere; `Output` is the union of the outputs that the pipeline has. */
export interface Redirect<T, Output extends string> {
  readonly outcome: 'redirect';
  readonly output: Output;
  readonly value: T;
  readonly reason: string;
}

/** What a step answers. Expected bad data is an answer, never an exception. */
export type StepResult<T, Output extends string = never> = Ok<T> | Drop | DeadLetter | Redirect<T, Output>;

export const ok = <T>(value: T): Ok<T> => ({ outcome: 'ok', value });

export const drop = (reason: string): Drop => ({ outcome: 'drop', reason });

export const deadLetter = (reason: string, details?: string): DeadLetter => ({
  outcome: 'deadLetter',
  reason,
  ...(details === undefined ? {} : { details }),
});

export const redirect = <T, const Output extends string>(to: {
  readonly output: Output;
  readonly value: T;
  readonly reason: string;
}): Redirect<T, Output> => ({ outcome: 'redirect', ...to });

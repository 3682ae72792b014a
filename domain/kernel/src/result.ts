/** A refusal is a value; a surprise is an exception. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const refused = <E>(error: E): Result<never, E> => ({ ok: false, error });

/**
 * Why a decision said no. `code` is stable and comes from a literal union of the context (`sales.rdv_note_required`);
 * `field` is the path in the command that is at fault; `details` are the facts that a message needs, never personal data.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly field?: string;
  readonly details?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
}

/** One text inside a value that cannot be taken, with its path: `contact.name`. */
export interface TextFault {
  readonly path: string;
  readonly message: string;
}

/**
 * Texts that no store can keep: with a NUL, or with half of a surrogate pair. JSON can spell both, PostgreSQL refuses both,
 * so without this check a caller's mistake would look like a failure of ours.
 */
export const unstorableTexts = (value: unknown): readonly TextFault[] =>
  textsOf(value)
    .filter(({ text }) => text.includes('\u0000') || !text.isWellFormed())
    .map(({ path }) => ({ path, message: 'holds a character that cannot be stored' }));

/** Texts made of nothing but blanks: they pass for filled and say nothing. */
export const blankTexts = (value: unknown): readonly TextFault[] =>
  textsOf(value)
    .filter(({ text }) => text !== '' && text.trim() === '')
    .map(({ path }) => ({ path, message: 'must not be blank' }));

interface TextAt {
  readonly path: string;
  readonly text: string;
}

function textsOf(value: unknown, path: readonly string[] = []): TextAt[] {
  if (typeof value === 'string') return [{ path: path.join('.'), text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, key]));
}

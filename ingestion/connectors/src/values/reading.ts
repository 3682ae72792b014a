/** What became of reading one text: a value, or why not in words ("found …, expected …"). */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string };

export const read = <T>(value: T): Reading<T> => ({ ok: true, value });
export const unreadable = (code: string, message: string): Reading<never> => ({
  ok: false,
  code,
  message,
});

/** A text in quotes, cut where it is long, control characters made visible: what a message may show. */
export function shown(text: string): string {
  const cut = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  const printable = [...cut].map((character) => (isControl(character) ? '�' : character)).join('');
  return `"${printable}"`;
}

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20 || code === 0x7f;
}

const SPACES = /[\s\u00a0\u2007\u2009\u202f\ufeff]+/gu;

/** Without the spaces around it, of any kind. */
export function trimmed(text: string): string {
  return text.replace(/^[\s\u00a0\u2007\u2009\u202f\ufeff]+|[\s\u00a0\u2007\u2009\u202f\ufeff]+$/gu, '');
}

/** One form for texts that differ only in case, accents, ligatures and spaces: what `matching: loose` compares. */
export function loose(text: string): string {
  return trimmed(text)
    .replace(/œ/giu, 'oe')
    .replace(/æ/giu, 'ae')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(SPACES, ' ')
    .toLowerCase();
}

/** One form for texts that are the same to the eye: composed characters, single spaces. */
export function exact(text: string): string {
  return trimmed(text).normalize('NFC').replace(SPACES, ' ');
}

/** The function that brings texts to the form in which they are compared. */
export function formFor(matching: 'exact' | 'loose'): (text: string) => string {
  return matching === 'loose' ? loose : exact;
}

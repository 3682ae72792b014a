/** Without accents and in small letters. */
export function loose(text: string): string {
  return text
    .replace(/œ/giu, 'oe')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

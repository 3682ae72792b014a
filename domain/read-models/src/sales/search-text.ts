/** Lower case, accents gone, spaces single: how texts are kept for search and how questions are asked. */
export function searchText(...parts: readonly (string | null)[]): string {
  return parts
    .filter((part) => part !== null)
    .join(' ')
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The words of a question, each as a LIKE pattern that takes `%` and `_` literally. */
export function searchPatterns(question: string): readonly string[] {
  return searchText(question)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => `%${word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
}

/** Spaces and capitals are no proof of attention; letters and accents are. */
const plain = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('fr');

/** Whether somebody typed that name, as a confirmation of what cannot be undone. */
export const isNameTyped = (typed: string, name: string): boolean =>
  plain(name) !== '' && plain(typed) === plain(name);

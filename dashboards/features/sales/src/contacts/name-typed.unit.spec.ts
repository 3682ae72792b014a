import { isNameTyped } from './name-typed';

describe('a name typed to confirm', () => {
  it.each(['Léa Le Goff', ' léa  le goff ', 'Le\u0301a Le Goff', 'Léa\u00A0Le Goff'])(
    'takes « %s »',
    (typed) => {
      expect(isNameTyped(typed, 'Léa Le Goff')).toBe(true);
    },
  );

  it.each(['', 'Léa', 'Lea Le Goff', 'Léa Le Gof'])('refuses « %s »', (typed) => {
    expect(isNameTyped(typed, 'Léa Le Goff')).toBe(false);
  });

  it('refuses everything for a name that is not known', () => {
    expect(isNameTyped('', ' ')).toBe(false);
  });
});

import { blankTexts, unstorableTexts } from './text-faults';

describe('unstorableTexts', () => {
  it('finds a NUL and half of a surrogate pair wherever they are', () => {
    expect(
      unstorableTexts({ name: 'a\u0000b', tags: ['fine', '\ud83d'], contact: { phone: '\udc00' } }),
    ).toMatchObject([{ path: 'name' }, { path: 'tags.1' }, { path: 'contact.phone' }]);
  });

  it('leaves every other text alone, of any script', () => {
    expect(unstorableTexts({ name: 'É日本😀', note: 'two\nlines\t', n: 1, none: null, b: true })).toEqual([]);
    expect(unstorableTexts(undefined)).toEqual([]);
  });
});

describe('blankTexts', () => {
  it('finds blanks of any kind, and not the empty text, which the form judges', () => {
    expect(blankTexts({ name: '  ', text: '\u00a0\n', empty: '', good: ' a ' })).toMatchObject([
      { path: 'name' },
      { path: 'text' },
    ]);
  });
});

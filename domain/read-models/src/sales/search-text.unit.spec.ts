import { searchPatterns, searchText } from './search-text';

describe('search texts', () => {
  it('know neither accents nor case nor stray spaces', () => {
    expect(searchText('  Hélène  ÇELIK', null, 'Œuvre')).toBe('helene celik œuvre');
  });

  it('look for each word, taking signs of LIKE literally', () => {
    expect(searchPatterns('50 % Élan_x')).toEqual(['%50%', '%\\%%', '%elan\\_x%']);
    expect(searchPatterns('   ')).toEqual([]);
  });
});

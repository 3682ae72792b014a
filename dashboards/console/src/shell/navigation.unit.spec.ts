import { firstPage, NAVIGATION, visibleGroups } from './navigation';

describe('the rail', () => {
  it('shows only what the person may see, and no empty group', () => {
    expect(visibleGroups(['sales.read']).map(({ key }) => key)).toEqual(['nav.activity']);
    expect(visibleGroups([])).toEqual([]);
  });

  it('begins with the first page of the person', () => {
    expect(firstPage(['sales.read', 'metrics.read'])).toBe('/commercial');
    expect(firstPage(['sales.read'])).toBe('/pipeline');
    expect(firstPage([])).toBeNull();
  });

  it('gives each page its own key', () => {
    const keys = NAVIGATION.flatMap(({ pages }) => pages.map(({ hotkey }) => hotkey));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

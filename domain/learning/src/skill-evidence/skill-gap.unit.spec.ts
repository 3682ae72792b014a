import { toHouseLevel } from './scales';
import { gapClosed, gapOf, teamProgression } from './skill-gap';

describe('the gap to what a job expects', () => {
  it('is never negative', () => {
    expect(gapOf(3, 1.5)).toBe(1.5);
    expect(gapOf(3, 4)).toBe(0);
  });

  it('is closed by weight', () => {
    const skills = [
      { expected: 4, weight: 3, before: 2, after: 3 },
      { expected: 3, weight: 1, before: 1, after: 1 },
      { expected: 2, weight: 5, before: 4, after: 4 },
    ];
    expect(gapClosed(skills)).toEqual({ before: 8, after: 5, closed: 0.375 });
  });

  it('has nothing to close where there was none', () => {
    expect(gapClosed([{ expected: 2, weight: 1, before: 3, after: 1 }])).toEqual({
      before: 0,
      after: 1,
      closed: null,
    });
    expect(gapClosed([])).toEqual({ before: 0, after: 0, closed: null });
  });
});

describe('the progression of a team', () => {
  it('tells those who progressed from those who came and went', () => {
    const progression = teamProgression([
      { before: 1, after: 2 },
      { before: 3, after: 3 },
      { before: 5, after: null },
      { before: null, after: 1 },
    ]);
    expect(progression).toEqual({ panel: 0.5, mix: 2 - 3 - 0.5, n: 2 });
  });

  it('is unknown without a panel', () => {
    expect(teamProgression([{ before: 1, after: null }])).toEqual({ panel: null, mix: null, n: 0 });
  });
});

describe('levels of other scales', () => {
  it('are brought to 0 to 5 in proportion', () => {
    expect(toHouseLevel(1, 'degreed')).toBe(0);
    expect(toHouseLevel(8, 'degreed')).toBe(5);
    expect(toHouseLevel(3.5, 'onet')).toBe(2.5);
    expect(toHouseLevel(100, 'percent')).toBe(5);
    expect(toHouseLevel(9, 'degreed')).toBeUndefined();
    expect(toHouseLevel(Number.NaN, 'percent')).toBeUndefined();
  });
});

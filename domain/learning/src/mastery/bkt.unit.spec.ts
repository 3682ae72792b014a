import fc from 'fast-check';
import { afterOpportunity, BKT_DEFAULTS, bounded, masteryCurve, masteryOf } from './bkt';

const rounded = (answers: readonly boolean[]) => masteryCurve(answers).map((chance) => chance.toFixed(4));

describe('Bayesian knowledge tracing, golden vectors of definition 10.36', () => {
  it('right, right, wrong, right, right', () => {
    const answers = [true, true, false, true, true];
    expect(rounded(answers)).toEqual(['0.5526', '0.8440', '0.5061', '0.8187', '0.9508']);
    expect(masteryOf(answers)).toBe('mastered');
  });

  it('right three times', () => {
    expect(rounded([true, true, true]).at(-1)).toBe('0.9585');
    expect(masteryOf([true, true, true])).toBe('mastered');
  });
});

describe('Bayesian knowledge tracing', () => {
  it('gives no verdict under three scored opportunities', () => {
    expect(masteryOf([])).toBe('not_enough_evidence');
    expect(masteryOf([true, true])).toBe('not_enough_evidence');
    expect(masteryOf([true, false, false])).toBe('not_mastered');
    const known = { ...BKT_DEFAULTS, initial: 0.99 };
    expect(masteryOf([true, true], known)).toBe('not_enough_evidence');
    expect(masteryOf([true, true, true], known)).toBe('mastered');
  });

  it('brings what a fit yields within the bounds', () => {
    expect(bounded({ initial: 0.5, transit: 0.2, guess: 0.6, slip: 0.4 })).toEqual({
      initial: 0.5,
      transit: 0.2,
      guess: 0.3,
      slip: 0.1,
    });
  });

  it('stays a chance, and a right answer never leaves less of it than a wrong one', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, (chance, transit, guess, slip) => {
        const parameters = bounded({ initial: chance, transit, guess, slip });
        const [right, wrong] = [true, false].map((isRight) => afterOpportunity(chance, isRight, parameters));
        for (const after of [right, wrong]) {
          expect(after).toBeGreaterThanOrEqual(0);
          expect(after).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(right ?? 0).toBeGreaterThanOrEqual((wrong ?? 0) - 1e-12);
      }),
      { numRuns: 500, seed: 20260115 },
    );
  });
});

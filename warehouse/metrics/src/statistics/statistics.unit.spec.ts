import fc from 'fast-check';
import { kaplanMeierMedian, type Survival } from './kaplan-meier';
import { meanHalfWidth } from './student';
import { kish, wilson } from './wilson';

describe('the Wilson interval', () => {
  // Computed with R: binom::binom.wilson(x, n).
  it.each([
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [10, 10, 0.7225, 1],
    [1, 29, 0.0061, 0.1718],
    [4238, 6711, 0.6199, 0.643],
  ])('of %d in %d is %d to %d', (won, n, low, high) => {
    const bounds = wilson(won / n, n);
    expect(bounds.low).toBeCloseTo(low, 4);
    expect(bounds.high).toBeCloseTo(high, 4);
  });

  it('holds the share and stays between 0 and 1', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const { low, high } = wilson(share, n);
          return 0 <= low && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1;
        },
      ),
    );
  });
});

describe('the effective number of observations', () => {
  it('is their number under equal weights and less under unequal ones', () => {
    expect(kish(10 * 7, 10 * 49)).toBeCloseTo(10);
    expect(kish(1 + 1 + 8, 1 + 1 + 64)).toBeCloseTo(100 / 66);
  });
});

describe('the interval of a mean', () => {
  it('uses Student for few and the normal for many', () => {
    // 1, 2, 3: mean 2, s = 1, t(2) = 4.303.
    expect(meanHalfWidth(3, 6, 14)).toBeCloseTo(4.303 / Math.sqrt(3), 6);
    expect(meanHalfWidth(1, 6, 36)).toBeUndefined();
    expect(meanHalfWidth(100, 200, 499)).toBeCloseTo((1.95996 * Math.sqrt(99 / 99)) / 10, 4);
  });
});

describe('the Kaplan-Meier median', () => {
  const at = (time: number, events: number, censored: number): Survival => ({ time, events, censored });

  it('is the plain median without censoring', () => {
    expect(kaplanMeierMedian([at(1, 1, 0), at(2, 1, 0), at(3, 1, 0)]).median).toBe(2);
  });

  it('is reproduced on the leukaemia data of Freireich (6-MP arm): 23 weeks, from 13', () => {
    // Classic vector, as in R: survfit(Surv(time, status) ~ 1, conf.type = "log-log").
    const arm = [
      at(6, 3, 1),
      at(7, 1, 0),
      at(9, 0, 1),
      at(10, 1, 1),
      at(11, 0, 1),
      at(13, 1, 0),
      at(16, 1, 0),
      at(17, 0, 1),
      at(19, 0, 1),
      at(20, 0, 1),
      at(22, 1, 0),
      at(23, 1, 0),
      at(25, 0, 1),
      at(32, 0, 2),
      at(34, 0, 1),
      at(35, 0, 1),
    ];
    expect(kaplanMeierMedian(arm)).toEqual({ median: 23, bounds: { low: 13 } });
  });

  it('is not reached when most are still open', () => {
    expect(kaplanMeierMedian([at(5, 1, 0), at(9, 0, 9)]).median).toBeUndefined();
    expect(kaplanMeierMedian([]).median).toBeUndefined();
  });

  it('does not depend on the order or the grouping of the observations', () => {
    const observation = fc.record({
      time: fc.integer({ min: 0, max: 20 }),
      events: fc.integer({ min: 0, max: 3 }),
      censored: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 20 }), (all) => {
        const split = all.flatMap(({ time, events, censored }) => [
          at(time, 0, censored),
          at(time, events, 0),
        ]);
        expect(kaplanMeierMedian(split.reverse())).toEqual(kaplanMeierMedian(all));
      }),
    );
  });
});

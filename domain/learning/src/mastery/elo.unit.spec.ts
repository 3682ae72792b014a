import fc from 'fast-check';
import { afterAnswer, chanceOfRight, stepAfter, UNRATED, type EloRating } from './elo';

const first = (choices: number | null, isRight: boolean) =>
  afterAnswer({ skills: [{ weight: 1, rating: UNRATED }], difficulty: UNRATED, choices, isRight });

describe('mastery by Elo, golden vectors of definition 10.35', () => {
  it('an open item answered right moves learner and item by half', () => {
    expect(first(null, true)).toEqual({
      chance: 0.5,
      ratings: [{ value: 0.5, answers: 1 }],
      difficulty: { value: -0.5, answers: 1 },
    });
  });

  it('an item of four choices is guessed once in four', () => {
    expect(first(4, true)).toEqual({
      chance: 0.625,
      ratings: [{ value: 0.375, answers: 1 }],
      difficulty: { value: -0.375, answers: 1 },
    });
  });
});

describe('mastery by Elo', () => {
  it('takes smaller steps with each answer', () => {
    expect(stepAfter(0)).toBe(1);
    expect(stepAfter(20)).toBe(0.5);
    const known: EloRating = { value: 0, answers: 20 };
    const { ratings, difficulty } = afterAnswer({
      skills: [{ weight: 1, rating: known }],
      difficulty: UNRATED,
      choices: null,
      isRight: false,
    });
    expect(ratings).toEqual([{ value: -0.25, answers: 21 }]);
    expect(difficulty).toEqual({ value: 0.5, answers: 1 });
  });

  it('shares an item of several skills by weight', () => {
    const { ratings } = afterAnswer({
      skills: [
        { weight: 3, rating: UNRATED },
        { weight: 1, rating: UNRATED },
      ],
      difficulty: UNRATED,
      choices: null,
      isRight: true,
    });
    expect(ratings.map(({ value }) => value)).toEqual([0.375, 0.125]);
  });

  it('never moves a rating against the answer', () => {
    const value = fc.double({ min: -8, max: 8, noNaN: true });
    const choices = fc.constantFrom(null, 2, 3, 4, 5);
    fc.assert(
      fc.property(
        value,
        value,
        fc.nat(200),
        choices,
        fc.boolean(),
        (rating, difficulty, answers, k, isRight) => {
          const chance = chanceOfRight(rating, difficulty, k);
          expect(chance).toBeGreaterThanOrEqual(k === null ? 0 : 1 / k);
          expect(chance).toBeLessThanOrEqual(1);
          const after = afterAnswer({
            skills: [{ weight: 1, rating: { value: rating, answers } }],
            difficulty: { value: difficulty, answers },
            choices: k,
            isRight,
          });
          const moved = (after.ratings[0]?.value ?? Number.NaN) - rating;
          expect(isRight ? moved : -moved).toBeGreaterThanOrEqual(0);
          expect(after.difficulty.value - difficulty).toBeCloseTo(-moved, 9);
        },
      ),
      { numRuns: 500, seed: 20260115 },
    );
  });
});

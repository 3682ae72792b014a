import type { AttemptItem } from '@skillhub/domain/contracts';
import { itemId } from '../testing/samples';
import { isRight, reaches, scoreOf } from './score-quiz';

const multiple: AttemptItem = {
  kind: 'multiple_choice',
  itemId: itemId(1),
  points: 0.1,
  skills: [],
  choices: ['a', 'b', 'c'],
  correct: ['a', 'c'],
};

describe('an item of several choices', () => {
  it.each([
    [['a', 'c'], true],
    [['c', 'a'], true],
    [['a'], false],
    [['a', 'b', 'c'], false],
    [['b'], false],
  ])('%j is right: %s', (choices, expected) => {
    expect(isRight(multiple, { choices, text: null })).toBe(expected);
  });
});

describe('the score of an attempt', () => {
  const items = [1, 2, 3].map((n) => ({ ...multiple, itemId: itemId(n) }));

  it('is points over possible points', () => {
    expect(scoreOf(items, new Map())).toBe(0);
    expect(scoreOf(items, new Map([[itemId(1), true]]))).toBeCloseTo(1 / 3, 12);
    expect(scoreOf(items, new Map(items.map((item) => [item.itemId, true])))).toBe(1);
  });

  it('is not decided by floats at the very mark', () => {
    expect(0.1 + 0.2).toBeGreaterThan(0.3);
    expect(reaches(0.7 - Number.EPSILON, 0.7)).toBe(true);
    expect(reaches(0.699, 0.7)).toBe(false);
  });
});

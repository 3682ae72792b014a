import { parseArguments } from './arguments';
import type { Bench } from './bench';
import { interleave, median, quantile, ratio } from './interleave';
import { isReached, reportText } from './report';

const silent = () => undefined;

describe('interleave', () => {
  it('runs the arms by turns, a warm-up first, the order turned each round', async () => {
    const order: string[] = [];
    const arm = (name: string) => (round: number) => {
      order.push(`${name}${round}`);
      return Promise.resolve(round);
    };
    const arms = await interleave({ rounds: 2, say: silent, arms: { a: arm('a'), b: arm('b') } });
    expect(order).toEqual(['a0', 'b0', 'b1', 'a1', 'a2', 'b2']);
    expect(arms).toEqual([
      { name: 'a', samples: [1, 2] },
      { name: 'b', samples: [1, 2] },
    ]);
  });

  it('compares medians', () => {
    const arms = [
      { name: 'ours', samples: [30, 10, 20] },
      { name: 'bare', samples: [10, 10, 1000, 10] },
    ];
    expect(ratio(arms, 'ours', 'bare')).toBe(2);
    expect(median([1, 2, 3, 10])).toBe(2.5);
    expect(quantile([...Array(100).keys()], 0.99)).toBe(98);
  });
});

describe('a verdict', () => {
  it.each([
    [1.5, { atLeast: 1.5 }, true],
    [1.49, { atLeast: 1.5 }, false],
    [10, { atMost: 10 }, true],
    [10.1, { atMost: 10 }, false],
  ])('of %d against %j is %s', (value, bar, reached) => {
    expect(isReached({ name: 'v', value, bar })).toBe(reached);
  });

  it('is printed with its bar, its rounds and what was run', () => {
    const bench: Bench = { name: 'sample', bar: 'G0', run: () => Promise.reject(new Error('not run')) };
    const context = { rounds: 3, events: 5, seed: 7, data: undefined, say: silent };
    const text = reportText(bench, context, {
      unit: 'events/s',
      arms: [{ name: 'ours', samples: [1234.5, 1300, 1200] }],
      verdicts: [{ name: 'ours ÷ bare', value: 0.5, bar: { atLeast: 0.8 } }],
      facts: { postgres: '18' },
    });
    expect(text).toMatch(/ours +median +1,235 +rounds 1,235 {2}1,300 {2}1,200/);
    expect(text).toMatch(/ours ÷ bare +0\.50 +bar ≥ 0\.80 +MISSED/);
    expect(text).toMatch(/postgres 18, node v.*rounds 3, seed 7/);
  });
});

describe('parseArguments', () => {
  it('reads the name and the options', () => {
    expect(parseArguments(['append', '--rounds', '5', '--events', '1_000', '--data', '/tmp'])).toEqual({
      name: 'append',
      rounds: 5,
      events: 1000,
      seed: 1,
      data: '/tmp',
    });
  });

  it.each([[['--rounds', '2']], [['--events', 'many']], [['--unknown']]])('refuses %j', (args) => {
    expect(() => parseArguments(args)).toThrow();
  });
});

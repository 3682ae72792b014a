import { METRICS } from './catalogue';
import type { Measure, MetricDeclaration } from './declaration';
import { catalogueEntry, MetricDeclarationError, registerMetrics } from './register';

const won: Extract<Measure, { kind: 'sum' }> = {
  kind: 'sum',
  rows: { fact: 'deals', where: "outcome = 'won'", day: 'closed_on' },
  value: '1',
};
const declare = (changes: Partial<MetricDeclaration>): MetricDeclaration => ({
  id: 'sales.won',
  definition: '10.25',
  version: 1,
  name: { fr: 'a', en: 'a' },
  description: { fr: 'a', en: 'a' },
  formula: 'a',
  unit: 'count',
  additivity: 'additive',
  betterWhen: null,
  grain: { fr: 'a', en: 'a' },
  grains: ['month'],
  dimensions: ['owner'],
  owner: 'sales',
  freshness: { warnAfterSeconds: 1, errorAfterSeconds: 2 },
  measure: won,
  ...changes,
});
const ratio = (numerator: string, denominator: string): Partial<MetricDeclaration> => ({
  id: 'sales.ratio',
  unit: 'ratio',
  additivity: 'ratio',
  measure: {
    kind: 'ratio',
    rows: { fact: 'deals', where: "outcome = 'won'", day: 'closed_on' },
    numerator: { metric: numerator },
    denominator: { metric: denominator },
    interval: 'wilson',
  },
});

describe('registration', () => {
  it('composes a ratio of two sums', () => {
    const metrics = registerMetrics([declare({}), declare({ ...ratio('sales.won', 'sales.won') })]);
    expect(metrics.get('sales.ratio')?.plan.parts[0]?.aggregates['numerator']).toBe('count()');
  });

  it('tells apart what the parts of a ratio look at', () => {
    const lost: Measure = { ...won, rows: { ...won.rows, where: "outcome = 'lost'" } };
    const metrics = registerMetrics([
      declare({}),
      declare({ id: 'sales.lost', measure: lost }),
      declare(ratio('sales.lost', 'sales.won')),
    ]);
    expect(metrics.get('sales.ratio')?.plan.parts[0]?.aggregates['numerator']).toBe(
      "sum(if(outcome = 'lost', 1, 0))",
    );
  });

  it.each<[string, MetricDeclaration[], string]>([
    [
      'a ratio of ratios',
      [
        declare({}),
        declare(ratio('sales.won', 'sales.won')),
        declare({ ...ratio('sales.ratio', 'sales.won'), id: 'sales.worse' }),
      ],
      'is a ratio of sales.ratio, which is ratio',
    ],
    [
      'a ratio of a state',
      [
        declare({
          additivity: 'semi_additive',
          measure: { ...won, rows: { fact: 'deal_states', where: 'is_open' } },
        }),
        declare(ratio('sales.won', 'sales.won')),
      ],
      'which is semi_additive',
    ],
    ['a ratio of nothing', [declare(ratio('sales.won', 'sales.won'))], 'there is no metric sales.won'],
    [
      'a ratio over two clocks',
      [
        declare({ measure: { ...won, rows: { fact: 'deals', where: 'is_open', day: 'opened_on' } } }),
        declare(ratio('sales.won', 'sales.won')),
      ],
      'do not read the same rows by the same day',
    ],
    ['a name used twice', [declare({}), declare({})], 'is declared twice'],
    ['a name without a context', [declare({ id: 'won' })], 'is not <context>.<name>'],
    [
      'an additivity that is not so',
      [declare({ additivity: 'ratio' })],
      'says ratio, but its measure is additive',
    ],
    [
      'a subquery',
      [declare({ measure: { ...won, value: '(select 1)' } as Measure })],
      '"select" may not be in an expression',
    ],
    [
      'another table',
      [declare({ measure: { ...won, value: 'other.amount' } as Measure })],
      '"." may not be in an expression',
    ],
    [
      'a parameter of its own',
      [declare({ measure: { ...won, value: '{tenant:String}' } as Measure })],
      '"{" may not be in an expression',
    ],
    [
      'a way out of the parentheses',
      [declare({ measure: { ...won, rows: { fact: 'deals', where: '1) OR (1', day: 'closed_on' } } })],
      'parentheses do not match',
    ],
    [
      'a comment that hides what follows',
      [declare({ measure: { ...won, rows: { fact: 'deals', where: '1 --', day: 'closed_on' } } as Measure })],
      '"--" may not be in an expression',
    ],
  ])('refuses %s', (_, declarations, reason) => {
    expect(() => registerMetrics(declarations)).toThrow(MetricDeclarationError);
    expect(() => registerMetrics(declarations)).toThrow(reason);
  });
});

describe('the catalogue of the product', () => {
  it('says everything that a glossary needs, in both languages', () => {
    for (const metric of METRICS.values()) {
      const entry = catalogueEntry(metric);
      expect(entry.definition).toMatch(/^10\.\d+$/);
      for (const said of [
        entry.name,
        entry.description,
        entry.grain,
        ...entry.dimensions.map(({ name }) => name),
      ]) {
        expect([entry.id, said.fr !== '', said.en !== '']).toEqual([entry.id, true, true]);
      }
      expect(entry.description.fr).not.toBe(entry.description.en);
      expect(entry.sources.length).toBeGreaterThan(0);
      expect(entry.freshness.warnAfterSeconds).toBeLessThan(entry.freshness.errorAfterSeconds);
      expect(JSON.stringify(entry)).not.toContain('measure');
    }
  });

  it('holds the metrics of sales', () => {
    expect([...METRICS.keys()]).toEqual([
      'sales.win_rate',
      'sales.win_rate_amount',
      'sales.win_rate_cohort',
      'sales.weighted_forecast',
      'sales.open_pipeline',
      'sales.won_amount',
      'sales.deals_won',
      'sales.deals_lost',
      'sales.deals_opened',
      'sales.average_won_amount',
      'sales.cycle',
      'sales.cycle_from_rdv',
      'sales.cycle_km',
      'sales.velocity',
      'sales.activities',
    ]);
  });
});

import type { MetricRow } from '@skillhub/warehouse/contracts';
import type { Palette } from '../palette';
import { drawnHeight, tooltipHtml } from './chart-model';
import type { ChartWords } from './chart-words';
import { forecastByMonth } from './forecast-by-month';
import { intervalDots } from './interval-dots';
import { periodBars } from './period-bars';
import { periodLine } from './period-line';
import { rankedBars } from './ranked-bars';
import { currenciesOf, inCurrency, labelOf } from './result-rows';

const words: ChartWords = {
  value: (value) => `${value}`,
  axis: (value) => `${value}`,
  period: (iso) => iso.slice(0, 7),
  periodFull: (iso) => new Date(iso).toISOString().slice(0, 10),
  t: (key, params) => (params ? `${key} ${JSON.stringify(params)}` : key),
};
const palette: Palette = {
  ink: '#000000',
  ink2: '#111111',
  ink3: '#222222',
  axis: '#333333',
  grid: '#444444',
  line: '#555555',
  surface: '#ffffff',
  accent: '#0000ff',
  series: ['#000001', '#000002', '#000003', '#000004', '#000005'],
  font: 'Inter',
};
const row = (value: string | number | null, more: Partial<MetricRow> = {}): MetricRow => ({
  dimensions: {},
  value,
  ...more,
});
interface Drawn {
  readonly series: { readonly type: string; readonly data: unknown[]; readonly stack?: string }[];
  readonly yAxis: { readonly data?: string[]; readonly min?: number };
  readonly xAxis: { readonly min?: number };
}
const drawn = (model: { options: (palette: Palette, width: number) => unknown }): Drawn =>
  model.options(palette, 600) as Drawn;
const january = { period: '2026-01-01' };
const february = { period: '2026-02-01' };

describe('bars by period', () => {
  const rows = [row('10.50', january), row(null, february)];

  it('draw the compared period behind and keep a gap a gap', () => {
    const model = periodBars(
      { rows, comparison: [row('4.00', january)], grain: 'month', title: 'CA', comparisonTitle: 'avant' },
      words,
    );
    expect(drawn(model).series.map(({ data }) => data)).toEqual([
      [4, null],
      [10.5, null],
    ]);
    expect(model.table.rows).toEqual([
      ['2026-01-01', '10.5', '4'],
      ['2026-02-01', 'value.none', 'value.none'],
    ]);
    expect(model.summary).toContain('"best":"2026-01-01"');
  });

  it('say nothing wrong of an empty answer', () => {
    const empty = { rows: [], comparison: null, grain: 'month', title: 'CA', comparisonTitle: '' } as const;
    expect(periodBars(empty, words).table.rows).toEqual([]);
    expect(periodLine(empty, words).table.rows).toEqual([]);
    expect(forecastByMonth({ rows: [], stages: [], title: 'Prévision' }, words).table.rows).toEqual([]);
  });

  it('have no second series without a comparison', () => {
    expect(
      drawn(periodBars({ rows, comparison: null, grain: 'month', title: 'CA', comparisonTitle: '' }, words))
        .series,
    ).toHaveLength(1);
  });
});

it('a line breaks at a gap and starts its axis at zero', () => {
  const model = periodLine(
    {
      rows: [row(40, { ...january, n: 3 }), row(null, february)],
      comparison: null,
      grain: 'month',
      title: 'Cycle',
      comparisonTitle: '',
    },
    words,
  );
  expect(drawn(model).series[0]?.data).toEqual([40, null]);
  expect(drawn(model).yAxis.min).toBe(0);
  expect(model.table.rows[0]).toEqual(['2026-01-01', '40', '3']);
});

describe('dots with intervals', () => {
  const named = (name: string, value: number | null, low: number, high: number) => ({
    name,
    row: row(value, { n: 10, interval: { low, high, level: 0.95, method: 'wilson' } }),
  });
  const model = intervalDots(
    {
      rows: [named('A', 0.4, 0.2, 0.6), named('B', 0.7, 0.5, 0.9), named('C', null, 0, 1)],
      title: 'Taux',
      by: 'Équipe',
      overall: 0.5,
    },
    words,
  );

  it('put the best on top and leave out what has no value', () => {
    expect(drawn(model).yAxis.data).toEqual(['A', 'B']);
    expect(model.table.rows.map(([name]) => name)).toEqual(['B', 'A']);
  });

  it('draw each interval from its low to its high end', () => {
    const [below, interval, dots] = drawn(model).series;
    expect(below?.data).toEqual([0.2, 0.5]);
    expect(interval?.data).toEqual([0.6 - 0.2, 0.9 - 0.5]);
    expect(dots?.data).toEqual([
      [0.4, 0],
      [0.7, 1],
    ]);
  });

  it('stay at ease: no row is stretched, many rows scroll', () => {
    expect(drawnHeight(model, 400)).toBe(146);
    expect(drawnHeight(model, 80)).toBe(120);
  });
});

it('ranked bars begin at zero, largest on top', () => {
  const model = rankedBars(
    {
      bars: [
        { name: 'x', value: 1 },
        { name: 'y', value: 9, note: '90 %' },
      ],
      title: 'Pertes',
      by: 'Motif',
    },
    words,
  );
  expect(drawn(model).xAxis.min).toBe(0);
  expect(drawn(model).yAxis.data).toEqual(['x', 'y']);
  expect(model.table.rows[0]).toEqual(['y', '9 · 90 %']);
});

it('a forecast stacks the stages that are there, in the order of the pipeline', () => {
  const stages = ['prospect', 'rdv', 'audit'].map((id) => ({ id, name: id.toUpperCase() }));
  const at = (stage: string, value: string, period: string) => row(value, { period, dimensions: { stage } });
  const model = forecastByMonth(
    {
      rows: [
        at('audit', '5.00', '2026-02-01'),
        at('prospect', '1.00', '2026-01-01'),
        at('audit', '2.00', '2026-01-01'),
      ],
      stages,
      title: 'Prévision',
    },
    words,
  );
  expect(drawn(model).series.map(({ data }) => data)).toEqual([
    [1, 0],
    [2, 5],
  ]);
  expect(model.table.header).toEqual(['chart.period', 'PROSPECT', 'AUDIT', 'chart.total']);
  expect(model.table.rows).toEqual([
    ['2026-01-01', '1', '2', '3'],
    ['2026-02-01', '0', '5', '5'],
  ]);
});

describe('rows of results', () => {
  it('keep currencies apart, the wanted one first', () => {
    const rows = ['USD', 'EUR', 'CHF'].map((currency) => row('1.00', { dimensions: { currency } }));
    expect(currenciesOf(rows, 'EUR')).toEqual(['EUR', 'CHF', 'USD']);
    expect(inCurrency(rows, 'EUR')).toHaveLength(1);
    expect(inCurrency([row(1)], 'EUR')).toHaveLength(1);
  });

  it('name values by their label, else as they are', () => {
    const labels = { labels: { owner: { o1: 'Claire' } } };
    expect(['o1', 'o2', null].map((id) => labelOf(labels, 'owner', id, '–'))).toEqual(['Claire', 'o2', '–']);
  });

  it('cannot bring markup into a tooltip', () => {
    expect(tooltipHtml('<b>', [['<img onerror=x>', '1']])).not.toMatch(/<img|<b>/);
  });
});

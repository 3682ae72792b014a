import {
  forecastByMonth,
  fromFirstValue,
  inCurrency,
  intervalDots,
  labelOf,
  periodBars,
  periodLine,
  rankedBars,
  valueOf,
  type ChartModel,
  type ChartWords,
} from '@skillhub/dashboards/charts';
import { OPEN_STAGES } from '@skillhub/dashboards/data-access';
import type { Grain, MetricResult, MetricRow } from '@skillhub/warehouse/contracts';

const byPeriod = (a: MetricRow, b: MetricRow): number => (a.period ?? '').localeCompare(b.period ?? '');

export interface TimeChart {
  readonly result: MetricResult;
  readonly grain: Grain;
  readonly title: string;
  readonly comparisonTitle: string;
  readonly currency: string;
  /** Whether the question had no beginning: the chart then begins with the figures. */
  readonly wholeHistory: boolean;
}

const ordered = (rows: readonly MetricRow[], wholeHistory: boolean): readonly MetricRow[] => {
  const sorted = rows.toSorted(byPeriod);
  // Periods without a single value are an empty chart, and it says so.
  if (sorted.every((row) => row.value === null)) return [];
  return wholeHistory ? fromFirstValue(sorted) : sorted;
};

export function wonByPeriod(
  { result, currency, wholeHistory, ...rest }: TimeChart,
  words: ChartWords,
): ChartModel {
  return periodBars(
    {
      ...rest,
      rows: ordered(inCurrency(result.rows, currency), wholeHistory),
      comparison: result.comparison ? inCurrency(result.comparison.rows, currency).toSorted(byPeriod) : null,
    },
    words,
  );
}

export function cycleByPeriod(
  { result, currency: _currency, wholeHistory, ...rest }: TimeChart,
  words: ChartWords,
): ChartModel {
  return periodLine(
    {
      ...rest,
      rows: ordered(result.rows, wholeHistory),
      comparison: result.comparison ? result.comparison.rows.toSorted(byPeriod) : null,
    },
    words,
  );
}

/** Rows of a dimension with their readable names, as both dots and drill need them. */
export function namedRows(result: MetricResult, dimension: string, none: string) {
  return result.rows.map((row) => ({
    name: labelOf(result, dimension, row.dimensions[dimension], none),
    row,
  }));
}

export function winRateBy(
  result: MetricResult,
  dimension: string,
  overall: number | null,
  words: ChartWords,
): ChartModel {
  return intervalDots(
    {
      rows: namedRows(result, dimension, words.t('value.none')),
      title: words.t('chart.winRate'),
      by: words.t(`dimension.${dimension}`),
      overall,
    },
    words,
  );
}

/** Index in the drawing (worst first) → the row drawn there. */
export const drawnRow = (result: MetricResult, index: number): MetricRow | undefined =>
  result.rows.filter((row) => row.value !== null).toSorted((a, b) => (valueOf(a) ?? 0) - (valueOf(b) ?? 0))[
    index
  ];

export function forecastChart(
  result: MetricResult,
  currency: string,
  title: string,
  words: ChartWords,
): ChartModel {
  return forecastByMonth(
    {
      rows: inCurrency(result.rows, currency).filter((row) => row.period),
      stages: OPEN_STAGES.map((id) => ({ id, name: words.t(`stage.${id}`) })),
      title,
    },
    words,
  );
}

export function lossReasons(
  result: MetricResult,
  title: string,
  percent: (part: number) => string,
  words: ChartWords,
): ChartModel {
  const total = result.rows.reduce((sum, row) => sum + (valueOf(row) ?? 0), 0);
  return rankedBars(
    {
      bars: result.rows
        .filter((row) => (valueOf(row) ?? 0) > 0)
        .map((row) => ({
          name: words.t(`loss.${row.dimensions['loss_reason'] ?? 'unknown'}`),
          value: valueOf(row) ?? 0,
          note: percent((valueOf(row) ?? 0) / total),
        })),
      title,
      by: words.t('dimension.loss_reason'),
    },
    words,
  );
}

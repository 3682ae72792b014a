import type { Grain, MetricRow } from '@skillhub/warehouse/contracts';
import { fade } from '../palette';
import { categoryAxis, frame, tooltipHtml, valueAxis, type ChartModel, LONG_AXIS } from './chart-model';
import type { ChartWords } from './chart-words';
import { valueOf } from './result-rows';

export interface PeriodLine {
  readonly rows: readonly MetricRow[];
  readonly comparison: readonly MetricRow[] | null;
  readonly grain: Grain;
  readonly title: string;
  readonly comparisonTitle: string;
}

/** A statistic over time: a line with gaps where there is no value, the compared period dashed. */
export function periodLine(
  { rows, comparison, grain, title, comparisonTitle }: PeriodLine,
  words: ChartWords,
): ChartModel {
  const periods = rows.map((row) => row.period ?? '');
  const values = rows.map(valueOf);
  const before = comparison
    ? rows.map((_, index) => (comparison[index] ? valueOf(comparison[index]) : null))
    : null;
  const none = words.t('value.none');
  const say = (value: number | null | undefined): string =>
    value === null || value === undefined ? none : words.value(value);
  const known = values.filter((value): value is number => value !== null);
  const sizes = rows.map((row) => row.n ?? null);
  return {
    summary: words.t('chart.periodLine', {
      title,
      count: rows.length,
      low: known.length ? words.value(Math.min(...known)) : none,
      high: known.length ? words.value(Math.max(...known)) : none,
    }),
    table: {
      header: [words.t('chart.period'), title, 'n', ...(before ? [comparisonTitle] : [])],
      rows: periods.map((period, index) => [
        words.periodFull(period, grain),
        say(values[index]),
        sizes[index] === null || sizes[index] === undefined ? '' : String(sizes[index]),
        ...(before ? [say(before[index])] : []),
      ]),
    },
    options: (palette, width) => ({
      ...frame(palette, false),
      grid: { left: 8, right: 14, top: 12, bottom: 4, containLabel: true },
      tooltip: {
        ...(frame(palette, false)['tooltip'] as object),
        trigger: 'axis',
        axisPointer: { type: 'line', lineStyle: { color: palette.line } },
        formatter: (items: readonly { dataIndex: number }[]) => {
          const index = items[0]?.dataIndex ?? 0;
          const size = sizes[index];
          return tooltipHtml(words.periodFull(periods[index] ?? '', grain), [
            [title, say(values[index])],
            ...(size === null || size === undefined ? [] : [['n', String(size)] as const]),
            ...(before ? [[comparisonTitle, say(before[index])] as const] : []),
          ]);
        },
      },
      xAxis: {
        ...categoryAxis(
          palette,
          periods.map((period) => words.period(period, grain, periods.length > LONG_AXIS)),
          width,
        ),
        boundaryGap: false,
      },
      yAxis: { ...valueAxis(palette, words.axis), min: 0 },
      series: [
        ...(before
          ? [
              {
                type: 'line',
                name: comparisonTitle,
                data: before,
                symbol: 'none',
                lineStyle: { color: fade(palette.ink3, 0.7), width: 1.4, type: 'dashed' },
                emphasis: { disabled: true },
              },
            ]
          : []),
        {
          type: 'line',
          name: title,
          data: values,
          symbol: 'circle',
          symbolSize: 5,
          itemStyle: { color: palette.series[0] },
          lineStyle: { color: palette.series[0], width: 2 },
          cursor: 'pointer',
        },
      ],
    }),
  };
}

import type { MetricRow } from '@skillhub/warehouse/contracts';
import { fade } from '../palette';
import { categoryAxis, frame, tooltipHtml, valueAxis, type ChartModel, LONG_AXIS } from './chart-model';
import type { ChartWords } from './chart-words';
import { valueOf } from './result-rows';

export interface ForecastByMonth {
  /** Rows with a period and the dimension `stage`. */
  readonly rows: readonly MetricRow[];
  /** Stages in the order of the pipeline, with their names. */
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  readonly title: string;
}

/** Expected amounts by month of closing, stacked by stage from the least to the most advanced. */
export function forecastByMonth({ rows, stages, title }: ForecastByMonth, words: ChartWords): ChartModel {
  const expected = rows.filter((row) => (valueOf(row) ?? 0) !== 0).map((row) => row.period ?? '');
  const last = expected.toSorted().at(-1) ?? '';
  // Months after the last expected closing say nothing.
  const periods = [...new Set(rows.map((row) => row.period ?? ''))].filter((period) => period <= last).sort();
  const present = stages.filter(({ id }) => rows.some((row) => row.dimensions['stage'] === id));
  const at = (stage: string, period: string): number =>
    rows
      .filter((row) => row.period === period && row.dimensions['stage'] === stage)
      .reduce((sum, row) => sum + (valueOf(row) ?? 0), 0);
  const totals = periods.map((period) => present.reduce((sum, { id }) => sum + at(id, period), 0));
  const top = totals.reduce((best, total, index) => (total > (totals[best] ?? 0) ? index : best), 0);
  return {
    summary: words.t('chart.forecast', {
      title,
      count: periods.length,
      total: words.value(totals.reduce((sum, total) => sum + total, 0)),
      best: periods[top] ? words.periodFull(periods[top], 'month') : '',
      bestValue: words.value(totals[top] ?? 0),
    }),
    table: {
      header: [words.t('chart.period'), ...present.map(({ name }) => name), words.t('chart.total')],
      rows: periods.map((period, index) => [
        words.periodFull(period, 'month'),
        ...present.map(({ id }) => words.value(at(id, period))),
        words.value(totals[index] ?? 0),
      ]),
    },
    options: (palette, width) => ({
      ...frame(palette, false),
      grid: { left: 8, right: 8, top: width < 420 ? 44 : 30, bottom: 4, containLabel: true },
      legend: {
        top: 0,
        left: 4,
        icon: 'circle',
        itemWidth: 8,
        itemHeight: 8,
        itemGap: 12,
        textStyle: { color: palette.ink2, fontSize: 11 },
      },
      tooltip: {
        ...(frame(palette, false)['tooltip'] as object),
        trigger: 'axis',
        axisPointer: { type: 'shadow', shadowStyle: { color: fade(palette.ink3, 0.08) } },
        formatter: (items: readonly { dataIndex: number }[]) => {
          const index = items[0]?.dataIndex ?? 0;
          const period = periods[index] ?? '';
          return tooltipHtml(words.periodFull(period, 'month'), [
            ...present.map(({ id, name }) => [name, words.value(at(id, period))] as const),
            [words.t('chart.total'), words.value(totals[index] ?? 0)],
          ]);
        },
      },
      xAxis: categoryAxis(
        palette,
        periods.map((period) => words.period(period, 'month', periods.length > LONG_AXIS)),
        width,
      ),
      yAxis: valueAxis(palette, words.axis),
      series: present.map(({ id, name }) => ({
        type: 'bar',
        name,
        stack: 'forecast',
        barMaxWidth: 30,
        cursor: 'pointer',
        itemStyle: {
          color: palette.series[stages.findIndex((stage) => stage.id === id)],
          borderColor: palette.surface,
          borderWidth: 1,
        },
        emphasis: { disabled: true },
        data: periods.map((period) => at(id, period)),
      })),
    }),
  };
}

import type { Grain, MetricRow } from '@skillhub/warehouse/contracts';
import { fade } from '../palette';
import { categoryAxis, frame, tooltipHtml, valueAxis, type ChartModel, LONG_AXIS } from './chart-model';
import type { ChartWords } from './chart-words';
import { valueOf } from './result-rows';

export interface PeriodBars {
  readonly rows: readonly MetricRow[];
  /** Rows of the compared period; the first stands beside the first. */
  readonly comparison: readonly MetricRow[] | null;
  readonly grain: Grain;
  readonly title: string;
  readonly comparisonTitle: string;
}

/** An amount by period as bars from zero, the compared period as a mark behind each. */
export function periodBars(
  { rows, comparison, grain, title, comparisonTitle }: PeriodBars,
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
  const best = values.reduce<number>(
    (top, value, index) => ((value ?? -1) > (values[top] ?? -1) ? index : top),
    0,
  );
  const total = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return {
    summary: words.t('chart.periodBars', {
      title,
      count: rows.length,
      total: words.value(total),
      best: periods[best] ? words.periodFull(periods[best], grain) : none,
      bestValue: say(values[best]),
    }),
    table: {
      header: [words.t('chart.period'), title, ...(before ? [comparisonTitle] : [])],
      rows: periods.map((period, index) => [
        words.periodFull(period, grain),
        say(values[index]),
        ...(before ? [say(before[index])] : []),
      ]),
    },
    options: (palette, width) => ({
      ...frame(palette, false),
      grid: { left: 8, right: 8, top: 12, bottom: 4, containLabel: true },
      tooltip: {
        ...(frame(palette, false)['tooltip'] as object),
        trigger: 'axis',
        axisPointer: { type: 'shadow', shadowStyle: { color: fade(palette.ink3, 0.08) } },
        formatter: (items: readonly { dataIndex: number }[]) => {
          const index = items[0]?.dataIndex ?? 0;
          return tooltipHtml(words.periodFull(periods[index] ?? '', grain), [
            [title, say(values[index])],
            ...(before ? [[comparisonTitle, say(before[index])] as const] : []),
          ]);
        },
      },
      // A second, hidden axis: bars of one axis share its slots, and the comparison must stand behind, not beside.
      xAxis: [
        categoryAxis(
          palette,
          periods.map((period) => words.period(period, grain, periods.length > LONG_AXIS)),
          width,
        ),
        { type: 'category', data: periods, show: false },
      ],
      yAxis: valueAxis(palette, words.axis),
      series: [
        ...(before
          ? [
              {
                type: 'bar',
                name: comparisonTitle,
                data: before,
                xAxisIndex: 1,
                barMaxWidth: 40,
                barCategoryGap: '24%',
                itemStyle: { color: fade(palette.ink3, 0.22), borderRadius: [2, 2, 0, 0] },
                emphasis: { disabled: true },
                z: 1,
              },
            ]
          : []),
        {
          type: 'bar',
          name: title,
          data: values,
          barMaxWidth: before ? 22 : 30,
          barCategoryGap: before ? '56%' : '36%',
          itemStyle: { color: palette.series[0], borderRadius: [2, 2, 0, 0] },
          emphasis: { disabled: true },
          cursor: 'pointer',
          z: 2,
        },
      ],
    }),
  };
}

import type { MetricRow } from '@skillhub/warehouse/contracts';
import { fade } from '../palette';
import { frame, tooltipHtml, valueAxis, type ChartModel } from './chart-model';
import type { ChartWords } from './chart-words';
import { valueOf } from './result-rows';

export interface NamedRow {
  readonly name: string;
  readonly row: MetricRow;
}

export interface IntervalDots {
  readonly rows: readonly NamedRow[];
  readonly title: string;
  readonly by: string;
  /** The value of all together, as a reference line. */
  readonly overall: number | null;
}

const ROW = 24;

/** A ratio by group: dots on their confidence intervals, best first, so that chance is not read as merit. */
export function intervalDots({ rows, title, by, overall }: IntervalDots, words: ChartWords): ChartModel {
  const shown = rows
    .filter(({ row }) => row.value !== null)
    .toSorted((a, b) => (valueOf(a.row) ?? 0) - (valueOf(b.row) ?? 0));
  const bound = (row: MetricRow, side: 'low' | 'high'): number =>
    Number(row.interval?.[side] ?? row.value ?? 0);
  const line = (row: MetricRow): string =>
    row.interval ? `${words.value(bound(row, 'low'))} – ${words.value(bound(row, 'high'))}` : '';
  const [best, worst] = [shown.at(-1), shown[0]];
  return {
    height: { min: Math.max(120, shown.length * ROW + 34), max: shown.length * 56 + 34 },
    summary: words.t('chart.intervalDots', {
      title,
      count: shown.length,
      best: best?.name ?? '',
      bestValue: best ? words.value(valueOf(best.row) ?? 0) : '',
      worst: worst?.name ?? '',
      worstValue: worst ? words.value(valueOf(worst.row) ?? 0) : '',
    }),
    table: {
      header: [by, title, words.t('chart.interval'), 'n'],
      rows: shown
        .toReversed()
        .map(({ name, row }) => [
          name,
          words.value(valueOf(row) ?? 0),
          line(row),
          String(row.n ?? row.denominator ?? ''),
        ]),
    },
    options: (palette, width) => ({
      ...frame(palette, false),
      grid: { left: 8, right: 44, top: 4, bottom: 4, containLabel: true },
      tooltip: {
        ...(frame(palette, false)['tooltip'] as object),
        trigger: 'item',
        formatter: (item: { dataIndex: number }) => {
          const one = shown[item.dataIndex];
          if (!one) return '';
          return tooltipHtml(one.name, [
            [title, words.value(valueOf(one.row) ?? 0)],
            [words.t('chart.interval'), line(one.row)],
            ['n', String(one.row.n ?? '')],
          ]);
        },
      },
      xAxis: { ...valueAxis(palette, words.axis), min: 0, splitNumber: width < 360 ? 2 : 4 },
      yAxis: {
        type: 'category',
        data: shown.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: {
          color: palette.ink2,
          fontSize: 11,
          width: width < 420 ? 96 : 130,
          overflow: 'truncate',
          interval: 0,
        },
      },
      series: [
        {
          type: 'bar',
          stack: 'interval',
          silent: true,
          barWidth: 5,
          itemStyle: { color: 'transparent' },
          data: shown.map(({ row }) => bound(row, 'low')),
        },
        {
          type: 'bar',
          stack: 'interval',
          barWidth: 5,
          itemStyle: { color: fade(palette.series[0] ?? palette.accent, 0.22), borderRadius: 3 },
          emphasis: { disabled: true },
          // After the interval, where nothing crosses it.
          label: {
            show: true,
            position: 'right',
            color: palette.ink2,
            fontSize: 11,
            formatter: (item: { dataIndex: number }) =>
              words.value(valueOf(shown[item.dataIndex]?.row ?? EMPTY) ?? 0),
          },
          data: shown.map(({ row }) => bound(row, 'high') - bound(row, 'low')),
        },
        {
          type: 'scatter',
          symbolSize: 9,
          cursor: 'pointer',
          itemStyle: { color: palette.series[0], borderColor: palette.surface, borderWidth: 1.5 },
          data: shown.map(({ row }, index) => [valueOf(row), index]),
          z: 3,
          ...(overall === null
            ? {}
            : {
                markLine: {
                  silent: true,
                  symbol: 'none',
                  lineStyle: { color: palette.ink3, type: 'dashed', width: 1 },
                  label: { show: false },
                  data: [{ xAxis: overall }],
                },
              }),
        },
      ],
    }),
  };
}

const EMPTY: MetricRow = { dimensions: {}, value: null };

import { frame, tooltipHtml, type ChartModel } from './chart-model';
import type { ChartWords } from './chart-words';

export interface RankedBar {
  readonly name: string;
  readonly value: number;
  /** Said beside the value: a share, a count. */
  readonly note?: string;
}

export interface RankedBars {
  readonly bars: readonly RankedBar[];
  readonly title: string;
  readonly by: string;
}

const ROW = 26;

/** Amounts by name as horizontal bars from zero, largest first, each with its value. */
export function rankedBars({ bars, title, by }: RankedBars, words: ChartWords): ChartModel {
  const ranked = bars.toSorted((a, b) => a.value - b.value);
  const label = ({ value, note }: RankedBar): string =>
    note ? `${words.value(value)} · ${note}` : words.value(value);
  const top = ranked.at(-1);
  return {
    height: { min: Math.max(100, ranked.length * ROW + 12), max: ranked.length * 44 + 12 },
    summary: words.t('chart.rankedBars', {
      title,
      count: ranked.length,
      best: top?.name ?? '',
      bestValue: top ? label(top) : '',
    }),
    table: { header: [by, title], rows: ranked.toReversed().map((bar) => [bar.name, label(bar)]) },
    options: (palette, width) => ({
      ...frame(palette, false),
      grid: { left: 8, right: width < 420 ? 76 : 96, top: 4, bottom: 4, containLabel: true },
      tooltip: {
        ...(frame(palette, false)['tooltip'] as object),
        trigger: 'item',
        formatter: (item: { dataIndex: number }) => {
          const bar = ranked[item.dataIndex];
          return bar ? tooltipHtml(bar.name, [[title, label(bar)]]) : '';
        },
      },
      xAxis: { type: 'value', min: 0, show: false },
      yAxis: {
        type: 'category',
        data: ranked.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: {
          color: palette.ink2,
          fontSize: 12,
          width: width < 420 ? 100 : 140,
          overflow: 'truncate',
          interval: 0,
        },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 16,
          cursor: 'pointer',
          itemStyle: { color: palette.series[0], borderRadius: [0, 2, 2, 0] },
          emphasis: { disabled: true },
          data: ranked.map(({ value }) => value),
          label: {
            show: true,
            position: 'right',
            color: palette.ink2,
            fontSize: 11,
            formatter: (item: { dataIndex: number }) => {
              const bar = ranked[item.dataIndex];
              return bar ? label(bar) : '';
            },
          },
        },
      ],
    }),
  };
}

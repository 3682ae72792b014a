import type { EChartsCoreOption } from 'echarts/core';
import type { Palette } from '../palette';

/** A chart as a page hands it over: how to draw it, what it says in words, and the table behind it. */
export interface ChartModel {
  readonly options: (palette: Palette, width: number) => EChartsCoreOption;
  /** One or two sentences for those who do not see the chart. */
  readonly summary: string;
  readonly table: ChartTable;
  /** Heights between which the drawing is at ease, when they depend on the number of rows. */
  readonly height?: { readonly min: number; readonly max: number };
}

export interface ChartTable {
  readonly header: readonly string[];
  /** First cell names the row; the others are right-aligned. */
  readonly rows: readonly (readonly string[])[];
}

/** More periods than this and a month must say its year. */
export const LONG_AXIS = 14;
/** Room that a label of a period needs, its year included. */
const LABEL_WIDTH = 48;
const ANIMATION = {
  animationDuration: 220,
  animationDurationUpdate: 220,
  animationEasing: 'cubicOut',
} as const;

/** The height of a drawing in a frame of that height: taller frames scroll, shorter drawings do not stretch. */
export function drawnHeight(model: ChartModel, available: number): number {
  if (!model.height) return available;
  return Math.max(model.height.min, Math.min(model.height.max, available));
}

/** What all charts share: type, tooltips, no motion without a reason. */
export function frame(palette: Palette, still: boolean): EChartsCoreOption {
  return {
    ...ANIMATION,
    animation: !still,
    color: [...palette.series],
    textStyle: { fontFamily: palette.font, fontSize: 11, color: palette.ink2 },
    tooltip: {
      backgroundColor: palette.surface,
      borderColor: palette.line,
      borderWidth: 1,
      padding: [6, 10],
      extraCssText: 'box-shadow: var(--lift); border-radius: 6px;',
      textStyle: { color: palette.ink, fontSize: 12, fontFamily: palette.font },
      confine: true,
    },
  };
}

/** Every label where there is room for all, else as many as fit at an even step. */
export const categoryAxis = (palette: Palette, data: readonly string[], width: number) => ({
  type: 'category' as const,
  data: [...data],
  axisTick: { show: false },
  axisLine: { lineStyle: { color: palette.line } },
  axisLabel: {
    color: palette.axis,
    fontSize: 11,
    hideOverlap: true,
    interval: Math.max(0, Math.ceil((data.length * LABEL_WIDTH) / Math.max(width, 1)) - 1),
  },
});

export const valueAxis = (palette: Palette, format: (value: number) => string) => ({
  type: 'value' as const,
  splitNumber: 4,
  axisLabel: { color: palette.axis, fontSize: 11, formatter: format },
  splitLine: { lineStyle: { color: palette.grid } },
});

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A tooltip as title and lines of name and value. */
export function tooltipHtml(title: string, lines: readonly (readonly [string, string])[]): string {
  const rows = lines.map(
    ([name, value]) =>
      `<div style="display:flex;gap:16px;justify-content:space-between"><span>${escapeHtml(name)}</span><b style="font-weight:600">${escapeHtml(value)}</b></div>`,
  );
  return `<div style="font-size:11px;opacity:.75">${escapeHtml(title)}</div>${rows.join('')}`;
}

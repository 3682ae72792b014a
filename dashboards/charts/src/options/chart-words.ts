import type { Grain } from '@skillhub/warehouse/contracts';

/** What chart options need of language and format, so that they stay pure. */
export interface ChartWords {
  readonly value: (value: number) => string;
  /** Abbreviated: axes only. */
  readonly axis: (value: number) => string;
  /** `everyYear`: the axis is long, a month alone would not say which year. */
  readonly period: (iso: string, grain: Grain, everyYear: boolean) => string;
  readonly periodFull: (iso: string, grain: Grain) => string;
  /** A key of the page's dictionary. */
  readonly t: (key: string, params?: Record<string, string | number>) => string;
}

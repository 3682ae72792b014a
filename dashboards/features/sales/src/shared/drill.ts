import type { Params } from '@angular/router';

/**
 * Query parameters of the records behind a figure. `from` and `to` replace the page's period; what else was pointed at
 * goes under the dimension's name, prefixed, so that it does not become a filter of the page.
 */
export function drillOf(
  metric: string,
  range: { readonly from?: string | undefined; readonly to?: string | undefined } | null = null,
  pointed: Readonly<Record<string, string | null>> = {},
): Params {
  return {
    metrique: metric,
    ...(range?.from ? { du: range.from } : {}),
    ...(range?.to ? { au: range.to } : {}),
    ...Object.fromEntries(
      Object.entries(pointed).map(([dimension, value]) => [`d.${dimension}`, value ?? '']),
    ),
  };
}

/** The right-open end of the period that begins on that day. */
export function periodEnd(from: string, grain: 'day' | 'week' | 'month' | 'quarter' | 'year'): string {
  const start = new Date(`${from}T00:00:00Z`);
  const months = { day: 0, week: 0, month: 1, quarter: 3, year: 12 }[grain];
  const days = { day: 1, week: 7, month: 0, quarter: 0, year: 0 }[grain];
  return new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, start.getUTCDate() + days))
    .toISOString()
    .slice(0, 10);
}

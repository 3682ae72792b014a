import { computed, inject, type Signal } from '@angular/core';
import type { MetricQuery, MetricResult } from '@skillhub/warehouse/contracts';
import { MetricsApi } from './metrics-api';
import { query, type Query } from './query';

export interface Figures extends Query<MetricResult> {
  /** The answer as far as it is drawn: the same object until a figure changes, however often it is asked for. */
  readonly drawn: Signal<MetricResult | undefined>;
}

/** Whether two answers show the same; only their age may differ. */
export function sameFigures(a: MetricResult | undefined, b: MetricResult | undefined): boolean {
  if (!a || !b) return a === b;
  const { freshness: _then, ...before } = a;
  const { freshness: _now, ...after } = b;
  return JSON.stringify(before) === JSON.stringify(after);
}

/** A question about figures that stays answered: asked again quietly while somebody looks. Needs an injection context. */
export function figures(question: () => MetricQuery | undefined): Figures {
  const api = inject(MetricsApi);
  const asked = query(question, (metric, signal) => api.ask(metric, signal), { live: true });
  return { ...asked, drawn: computed(() => asked.value(), { equal: sameFigures }) };
}

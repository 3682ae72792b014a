import { knownAt, metricScope, type Range, type UrlState } from '@skillhub/dashboards/data-access';
import type { MetricCatalogueEntry, MetricFilter, RecordsQuery } from '@skillhub/warehouse/contracts';

/** What the address asks for, beyond the scope of the page: a metric, perhaps its own period, what was pointed at. */
export interface DrillParams {
  readonly metric: string;
  readonly range: Range | null;
  /** Dimension → value; null: the rows where it is not set. */
  readonly pointed: Readonly<Record<string, string | null>>;
}

export function readDrill(params: Readonly<Record<string, string>>, scope: Range | null): DrillParams | null {
  const metric = params['metrique'];
  if (!metric) return null;
  const [from, to] = [params['du'], params['au']];
  const pointed = Object.entries(params).flatMap(([name, value]) =>
    name.startsWith('d.') ? [[name.slice(2), value === '' ? null : value] as const] : [],
  );
  return { metric, range: from && to ? { from, to } : scope, pointed: Object.fromEntries(pointed) };
}

/** The question for the rows behind the number, page by page. Only dimensions of the metric filter it. */
export function recordsQuestion(
  drill: DrillParams,
  state: Pick<UrlState, 'filters' | 'asOf'>,
  definition: Pick<MetricCatalogueEntry, 'dimensions'>,
): RecordsQuery {
  const known = definition.dimensions.map(({ id }) => id);
  const {
    compare: _compare,
    filters = [],
    ...range
  } = metricScope(drill.range, 'none', state.filters, known);
  const pointed: MetricFilter[] = Object.entries(drill.pointed)
    .filter(([dimension]) => known.includes(dimension))
    .map(([dimension, value]) => ({ dimension, op: 'in', values: [value] }));
  const all = [...filters, ...pointed];
  return { metric: drill.metric, ...range, ...knownAt(state), ...(all.length > 0 ? { filters: all } : {}) };
}

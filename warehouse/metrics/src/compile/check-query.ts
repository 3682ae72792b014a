import type { Grain, MetricQuery } from '@skillhub/warehouse/contracts';
import { refused, ok, type Result } from '@skillhub/domain/kernel';
import type { RegisteredMetric } from '../register';
import { isDimension, type DimensionId } from '../dimensions';
import { invalid, type MetricRefusal } from '../refusal';
import { rollupRefusal } from '../rollup';
import type { CheckedFilter } from './filters';

/** A question whose names were checked against the metric. */
export interface CheckedQuery {
  readonly metric: RegisteredMetric;
  readonly query: MetricQuery;
  readonly grain: Grain | undefined;
  readonly dimensions: readonly DimensionId[];
  readonly filters: readonly CheckedFilter[];
}

export function checkQuery(
  metric: RegisteredMetric,
  query: MetricQuery,
): Result<CheckedQuery, MetricRefusal> {
  const { declaration } = metric;
  const allowed = (id: string): id is DimensionId => isDimension(id) && declaration.dimensions.includes(id);
  const choices = declaration.dimensions.join(', ');

  if (query.grain !== undefined && !declaration.grains.includes(query.grain)) {
    return refused(invalid('grain', `${declaration.id} has the grains ${declaration.grains.join(', ')}`));
  }
  const dimensions: DimensionId[] = [];
  for (const [i, id] of (query.dimensions ?? []).entries()) {
    const field = `dimensions.${String(i)}`;
    if (!allowed(id)) return refused(invalid(field, `${declaration.id} has the dimensions ${choices}`));
    if (dimensions.includes(id)) return refused(invalid(field, 'named twice'));
    dimensions.push(id);
  }
  const filters: CheckedFilter[] = [];
  for (const [i, filter] of (query.filters ?? []).entries()) {
    if (!allowed(filter.dimension)) {
      const field = `filters.${String(i)}.dimension`;
      return refused(invalid(field, `${declaration.id} can be filtered by ${choices}`));
    }
    filters.push({
      dimension: filter.dimension,
      op: filter.op,
      values: filter.values.filter((value) => value !== null),
      withNull: filter.values.includes(null),
    });
  }
  const refusal = rollupRefusal(declaration, query);
  if (refusal !== undefined) return refused(refusal);
  return ok({ metric, query, grain: query.grain, dimensions, filters });
}

import type { MetricDeclaration } from '../declaration';
import type { DimensionId } from '../dimensions';

/** What the metrics of sales have in common. */
export const DEAL_DIMENSIONS: readonly DimensionId[] = [
  'owner',
  'team',
  'account',
  'product',
  'product_family',
  'currency',
  'sector',
  'country',
  'source',
];

/** Deals are typed by people and loaded within seconds; an hour without news from the loader is a fault. */
export const FRESHNESS = { warnAfterSeconds: 300, errorAfterSeconds: 3_600 };

export const SALES = {
  owner: 'sales-operations',
  freshness: FRESHNESS,
  grains: ['day', 'week', 'month', 'quarter', 'year'],
} as const satisfies Partial<MetricDeclaration>;

export const ONE_DEAL = { fr: 'une affaire', en: 'one deal' };
export const CYCLE_DAYS = "dateDiff('day', opened_on, closed_on)";

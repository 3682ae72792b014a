import type { Dimension } from '../dimensions';
import type { RowSet } from '../declaration';

/** Options of a statement that change its text, not only its parameters. */
export interface Knowledge {
  readonly marts: string;
  /** Whether the question names an instant of knowledge. */
  readonly asOf: boolean;
}

const TENANT = 'tenant = {tenant:String}';
const KNOWN = "recorded_from <= {as_of:DateTime64(3, 'UTC')}";
const STILL_HOLDS = "recorded_to > {as_of:DateTime64(3, 'UTC')}";
/** `recorded_to` of what still holds; see `end_of_time` in warehouse/models/dbt_project.yml. */
const NEWEST = "recorded_to = toDateTime64('2299-12-31 00:00:00', 3, 'UTC')";

/** What the rows of a fact are read from. */
export interface FactRelation {
  readonly from: string;
  /** The tenant's predicate first. */
  readonly predicates: readonly string[];
}

export function factRelation(fact: RowSet['fact'], { marts, asOf }: Knowledge): FactRelation {
  const relation = (table: string, predicates: readonly string[]): FactRelation => ({
    from: `${marts}.${table} AS fact FINAL`,
    predicates: [`fact.${TENANT}`, ...predicates],
  });
  switch (fact) {
    case 'deals':
      return asOf ? relation('deal_versions', [KNOWN, STILL_HOLDS]) : relation('deals', []);
    case 'deal_states':
      return relation('deal_versions', asOf ? [KNOWN] : []);
    case 'activities':
      return relation('activities', asOf ? [KNOWN] : []);
  }
}

/** A table beside the fact, cut to the tenant and to what was known. */
function scoped(marts: string, table: string, columns: string, predicates: readonly string[] = []): string {
  return `(SELECT ${columns} FROM ${marts}.${table} FINAL WHERE ${[TENANT, ...predicates].join(' AND ')})`;
}

/** The version of a deal that held at the end of a period, as far as it was known. */
export const stateHeld = ({ asOf }: Knowledge): string =>
  asOf
    ? `effective_from < period_cut AND (effective_to >= period_cut OR ${STILL_HOLDS})`
    : 'effective_from < period_cut AND effective_to >= period_cut';

export function joinOf(join: NonNullable<Dimension['join']>, { marts, asOf }: Knowledge): string {
  if (join === 'accounts') {
    const accounts = scoped(
      marts,
      'account_versions',
      'account_id AS account_key, sector, country',
      asOf ? [KNOWN, STILL_HOLDS] : [NEWEST],
    );
    return `LEFT ANY JOIN ${accounts} AS accounts ON account_id = account_key`;
  }
  const products = scoped(marts, 'products', 'product_id AS product_key, product_family');
  return `LEFT ANY JOIN ${products} AS products ON product_id = product_key`;
}

/**
 * For whom and as known when. Every statement that the compiler writes carries the tenant's predicate on every table;
 * nobody else adds it and nobody can leave it out.
 */
export interface Scope {
  readonly tenant: string;
  /** IANA name: periods are days there. */
  readonly timeZone: string;
  /** ISO instant: what "now" means for the question. */
  readonly now: string;
  /** Database of the marts. */
  readonly marts: string;
}

/** @throws RangeError when the scope is not one: a fault of the caller, never of a question */
export function checkedScope(scope: Scope): Scope {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(scope.tenant)) throw new RangeError('a metric needs a tenant');
  if (!/^\w+$/.test(scope.marts)) throw new RangeError(`not a database: ${scope.marts}`);
  return scope;
}

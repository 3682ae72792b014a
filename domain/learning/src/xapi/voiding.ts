import { isFields } from './checks';

/** The one verb that xAPI reserves (Data 2.3.2). */
export const VOIDED = 'http://adlnet.gov/expapi/verbs/voided';

/** The id of the statement that a valid statement voids, in lower case; undefined: it voids none. */
export function voidedBy(statement: unknown): string | undefined {
  if (!isFields(statement) || !isFields(statement['verb']) || statement['verb']['id'] !== VOIDED)
    return undefined;
  const { object } = statement;
  const id = isFields(object) && object['objectType'] === 'StatementRef' ? object['id'] : undefined;
  return typeof id === 'string' ? id.toLowerCase() : undefined;
}

/**
 * Whether a statement is voided: one that voids refers to it, and it does not void itself. The order of arrival does not matter,
 * nor whether the voiding statement is itself referred to.
 */
export const isVoided = (statement: unknown, voidedIds: ReadonlySet<string>): boolean =>
  voidedBy(statement) === undefined &&
  isFields(statement) &&
  typeof statement['id'] === 'string' &&
  voidedIds.has(statement['id'].toLowerCase());

import type { Instant } from '@skillhub/domain/kernel';
import { isFields, type Fields } from './checks';

/** What a record store adds to a statement that it takes. */
export interface Assignment {
  /** Given to a statement without an id. */
  readonly id: string;
  readonly stored: Instant;
  readonly authority: Fields;
}
export const XAPI_VERSION = '1.0.3';

/**
 * A valid statement as it is kept and returned: with id, stored, authority, version and timestamp, and single context activities
 * as lists. `stored` and `authority` are always those of the record store.
 */
export function completedStatement(statement: Fields, { id, stored, authority }: Assignment): Fields {
  return {
    id,
    timestamp: stored,
    version: '1.0.0',
    ...listed(statement),
    stored,
    authority,
  };
}

function listed(statement: Fields): Fields {
  const { context, object } = statement;
  return {
    ...statement,
    ...(isFields(context) ? { context: listedContext(context) } : {}),
    ...(isFields(object) && object['objectType'] === 'SubStatement' ? { object: listed(object) } : {}),
  };
}

function listedContext(context: Fields): Fields {
  const { contextActivities } = context;
  if (!isFields(contextActivities)) return context;
  const lists = Object.entries(contextActivities).map(([key, value]) => [
    key,
    Array.isArray(value) ? (value as unknown[]) : [value],
  ]);
  return { ...context, contextActivities: Object.fromEntries(lists) as Fields };
}

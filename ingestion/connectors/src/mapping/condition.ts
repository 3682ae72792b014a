import type { Condition } from '@skillhub/ingestion/contracts';
import { formFor, loose } from '../values/text';
import type { RowView } from './row-view';

const TRUE = new Set(['true', 'vrai', 'yes', 'oui', 'y', 'o', '1', 'x']);
const FALSE = new Set(['false', 'faux', 'no', 'non', 'n', '0', '']);

/** Reads a boolean as people write it; `undefined` for anything else. */
export function readBoolean(text: string): boolean | undefined {
  const form = loose(text);
  if (TRUE.has(form)) return true;
  return FALSE.has(form) ? false : undefined;
}

export function compileCondition(
  condition: Condition,
  matching: 'exact' | 'loose',
): (row: RowView) => boolean {
  const form = formFor(matching);
  const { column, field } = condition;
  const value = (row: RowView) => (column === undefined ? row.field(field ?? '') : row.cell(column));
  if (condition.empty !== undefined) return (row) => (value(row) === '') === condition.empty;
  if (condition.true !== undefined) return (row) => readBoolean(value(row)) === condition.true;
  if (condition.matches !== undefined) {
    const pattern = new RegExp(condition.matches, 'u');
    return (row) => pattern.test(value(row));
  }
  const set = new Set((condition.in ?? condition.notIn ?? []).map(form));
  const wanted = condition.in !== undefined;
  return (row) => set.has(form(value(row))) === wanted;
}

/** Whether any of some conditions holds; never, when there are none. */
export function compileAny(
  conditions: readonly Condition[] | undefined,
  matching: 'exact' | 'loose',
): (row: RowView) => boolean {
  const tests = (conditions ?? []).map((condition) => compileCondition(condition, matching));
  return (row) => tests.some((test) => test(row));
}

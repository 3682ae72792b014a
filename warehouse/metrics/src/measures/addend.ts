import type { Addend, Expression } from '../declaration';

/** The aggregate that adds it up over the rows of `among`, or over all rows that are read. */
export function sumOf(addend: Addend, among?: Expression): Expression {
  if (typeof addend === 'object') return `countIf(${addend.rows})`;
  if (addend === '1') return among === undefined ? 'count()' : `countIf(${among})`;
  return among === undefined ? `sum(${addend})` : `sumIf(${addend}, ${among})`;
}

/** What one row adds. */
export const perRow = (addend: Addend): Expression =>
  typeof addend === 'object' ? `if(${addend.rows}, 1, 0)` : addend;

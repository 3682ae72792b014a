import type { LogPosition } from '@skillhub/domain/kernel';

/** Before the first event. */
export const LOG_START: LogPosition = { transaction: 0n, position: 0n };

/** Negative, zero or positive, as for `Array.sort`: by transaction, then by position. */
export function compareLog(a: LogPosition, b: LogPosition): number {
  if (a.transaction !== b.transaction) return a.transaction < b.transaction ? -1 : 1;
  return a.position === b.position ? 0 : a.position < b.position ? -1 : 1;
}

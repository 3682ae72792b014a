/** Whether two values of plain data say the same: objects by their keys, lists in order. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameContent(left[key], right[key]))
  );
}

/** Rule of every take-over: what the source leaves out (null) stays as it is known here. */
export function fillUnstated<T extends object>(stated: T, known: T): T {
  const filled = { ...stated };
  for (const key of Object.keys(stated) as (keyof T)[]) filled[key] = stated[key] ?? known[key];
  return filled;
}

/** The first value that stands twice in a list. */
export function firstTwice<T>(values: readonly T[]): T | undefined {
  const seen = new Set<T>();
  for (const value of values) {
    if (seen.has(value)) return value;
    seen.add(value);
  }
  return undefined;
}

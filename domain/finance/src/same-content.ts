/** Whether every field of `stated` has the same content in `known`, however deep; what is not stated does not count. */
export function sameContent<T extends object>(
  stated: T,
  known: { readonly [K in keyof T]: unknown },
): boolean {
  return (Object.keys(stated) as (keyof T)[]).every((key) => sameValue(stated[key], known[key]));
}

export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)))
  );
}

import { sameMoney } from './amounts';

/**
 * Rules of every take-over (import of a record whose history is kept elsewhere): what the source leaves out (null) stays as it
 * is known here; a repeat of the same content changes nothing.
 */
export function fillUnstated<T extends object>(stated: T, known: T): T {
  const filled = { ...stated };
  for (const key of Object.keys(stated) as (keyof T)[]) filled[key] = stated[key] ?? known[key];
  return filled;
}

/** Whether two records of flat fields and amounts say the same. */
export function sameContent<T extends object>(a: T, b: T): boolean {
  return (Object.keys(a) as (keyof T)[]).every((key) => same(a[key], b[key]));
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (isMoney(a) && isMoney(b) && sameMoney(a, b));
}

const isMoney = (value: unknown): value is { minor: number; currency: string } =>
  typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;

import { isPersonal } from '@skillhub/domain/kernel';
import type { z } from 'zod';

/** Where a personal value lies in the data: keys, and `*` for each element of an array or each value of a record. */
export type PersonalPath = readonly string[];

/** The part of a zod schema's definition that leads to the schemas inside it. */
interface Inside {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly in?: z.ZodType;
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
}

/**
 * The places that were marked by `personal(…)`, through objects, arrays, records, unions and wrappers.
 * @throws Error for a kind of schema that may hide a mark (lazy, map, set, tuple with marks)
 */
export function personalPaths(schema: z.ZodType): readonly PersonalPath[] {
  if (isPersonal(schema)) return [[]];
  const inside = schema.def as Inside;
  const below = (key: string, inner: z.ZodType) => personalPaths(inner).map((path) => [key, ...path]);
  switch (inside.type) {
    case 'object':
      return Object.entries(inside.shape ?? {}).flatMap(([key, inner]) => below(key, inner));
    case 'array':
      return inside.element ? below('*', inside.element) : [];
    case 'record':
      return inside.valueType ? below('*', inside.valueType) : [];
    case 'union':
      return distinct((inside.options ?? []).flatMap(personalPaths));
    case 'intersection':
      return distinct([inside.left, inside.right].flatMap((side) => (side ? personalPaths(side) : [])));
    case 'pipe':
      return inside.in ? personalPaths(inside.in) : [];
    case 'nullable':
    case 'optional':
    case 'nonoptional':
    case 'default':
    case 'prefault':
    case 'readonly':
    case 'catch':
      return inside.innerType ? personalPaths(inside.innerType) : [];
    case 'lazy':
    case 'map':
    case 'set':
    case 'tuple':
      throw new Error(`events cannot hold a ${inside.type}: personal fields in it would not be found`);
    default:
      return [];
  }
}

/** Data with the value at each of the paths replaced; what is null or absent stays so. The data itself is not touched. */
export function replaceAt(
  data: unknown,
  paths: readonly PersonalPath[],
  replace: (value: unknown, path: string) => unknown,
): unknown {
  return paths.reduce((whole, path) => replaceOne(whole, path, '', replace), data);
}

function replaceOne(
  value: unknown,
  [key, ...rest]: PersonalPath,
  at: string,
  replace: (value: unknown, path: string) => unknown,
): unknown {
  if (value === null || value === undefined) return value;
  if (key === undefined) return replace(value, at);
  const inner = (name: string, part: unknown) =>
    replaceOne(part, rest, at === '' ? name : `${at}.${name}`, replace);
  if (Array.isArray(value)) {
    return key === '*' ? value.map((part: unknown, index) => inner(String(index), part)) : value;
  }
  if (typeof value !== 'object') return value;
  const fields = value as Readonly<Record<string, unknown>>;
  if (key === '*')
    return Object.fromEntries(Object.entries(fields).map(([name, part]) => [name, inner(name, part)]));
  return key in fields ? { ...fields, [key]: inner(key, fields[key]) } : value;
}

function distinct(paths: readonly PersonalPath[]): readonly PersonalPath[] {
  return [...new Map(paths.map((path) => [JSON.stringify(path), path])).values()];
}

import { z } from 'zod';

declare const brand: unique symbol;

/** A primitive that can only be born in its own validating constructor. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** The schema and the constructor of one branded string. */
export interface BrandedString<Name extends string> {
  readonly schema: z.ZodType<Brand<string, Name>>;
  /** @throws ZodError when the value does not have the expected form. */
  readonly of: (value: string) => Brand<string, Name>;
}

export function brandedString<const Name extends string>(form: z.ZodType<string>): BrandedString<Name> {
  const schema = form as unknown as z.ZodType<Brand<string, Name>>;
  return { schema, of: (value) => schema.parse(value) };
}

/** A branded UUID: the form of every aggregate id. */
export function uuidId<const Name extends string>(): BrandedString<Name> {
  return brandedString<Name>(z.guid().meta({ format: 'uuid' }));
}

import type { z } from 'zod';

/**
 * Marks a field of an event as personal: the event store encrypts it with the key of the subject before it is written
 * and no reader without that key sees more than ciphertext. Use it for names, addresses and free text about a person.
 */
export function personal<T extends z.ZodType>(schema: T): T {
  return schema.meta({ ...schema.meta(), personal: true }) as T;
}

/** Whether a schema was marked by {@link personal}. */
export function isPersonal(schema: z.ZodType): boolean {
  return schema.meta()?.['personal'] === true;
}

/** What a reader gets in place of a personal text whose key was destroyed. */
export const ERASED = '[erased]';

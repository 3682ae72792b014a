import { z } from 'zod';
import { brandedString, type Brand } from './brand';

/** An instant in UTC, ISO 8601 with milliseconds: `2026-11-20T08:30:00.000Z`. */
export type Instant = Brand<string, 'Instant'>;
export const Instant = brandedString<'Instant'>(
  z.iso.datetime({ precision: 3, message: 'expected an instant in UTC with milliseconds' }),
);

/** A calendar day without time or zone: `2026-11-20`. */
export type LocalDate = Brand<string, 'LocalDate'>;
export const LocalDate = brandedString<'LocalDate'>(z.iso.date());

/** The only door from a clock into the product: the composition root and the edges hold one, `domain` never reads it. */
export interface Clock {
  now(): Instant;
}

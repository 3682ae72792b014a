import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { Minor } from './vocabulary';

/** A part of an order that is invoiced on its own, net of VAT. */
export const Milestone = z
  .object({
    label: z.string().min(1).max(200),
    netMinor: Minor,
    /** Null: on an event, not on a day. */
    plannedOn: LocalDate.schema.nullable(),
  })
  .strict();
export type Milestone = z.infer<typeof Milestone>;

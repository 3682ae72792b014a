import { InvoiceId, Minor, OrderId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** An invoice takes the place of a milestone, for its whole net or less. */
export const InvoiceMilestone = commandDefinition(
  'InvoiceMilestone',
  z
    .object({
      orderId: OrderId.schema,
      milestone: z.number().int().min(0),
      invoiceId: InvoiceId.schema,
      netMinor: Minor.optional(),
      invoicedOn: LocalDate.schema.optional(),
    })
    .strict(),
);
export type InvoiceMilestone = CommandOf<typeof InvoiceMilestone>;

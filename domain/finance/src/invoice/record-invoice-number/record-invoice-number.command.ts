import { InvoiceId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Put the number that the series gave on a sealed invoice: it is issued. Sent by the product, never by a person. */
export const RecordInvoiceNumber = commandDefinition(
  'RecordInvoiceNumber',
  z
    .object({
      invoiceId: InvoiceId.schema,
      number: z.string().min(1).max(60),
      sequence: z.number().int().min(1),
      issuedOn: LocalDate.schema,
    })
    .strict(),
);
export type RecordInvoiceNumber = CommandOf<typeof RecordInvoiceNumber>;

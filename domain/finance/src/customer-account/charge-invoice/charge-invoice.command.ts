import { documentTotals, Instalment, InvoiceId, SourceReference } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import { accountIds } from '../account-ids';

/** Put an issued invoice on the account of its customer. Sent by the product when it issues. */
export const ChargeInvoice = commandDefinition(
  'ChargeInvoice',
  z
    .object({
      ...accountIds,
      invoiceId: InvoiceId.schema,
      number: z.string().min(1).max(60),
      issuedOn: LocalDate.schema,
      ...documentTotals,
      instalments: z.array(Instalment).min(1).max(60),
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
export type ChargeInvoice = CommandOf<typeof ChargeInvoice>;

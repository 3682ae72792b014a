import { InvoiceId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import { accountIds } from '../account-ids';

/** End a dispute. What it costs us is a credit note or a write-off of its own. */
export const ResolveDispute = commandDefinition(
  'ResolveDispute',
  z
    .object({
      ...accountIds,
      invoiceId: InvoiceId.schema,
      outcome: z.enum(['upheld', 'rejected', 'settled', 'unknown']),
      resolvedOn: LocalDate.schema.optional(),
    })
    .strict(),
);
export type ResolveDispute = CommandOf<typeof ResolveDispute>;

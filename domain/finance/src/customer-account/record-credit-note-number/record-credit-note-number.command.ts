import { CreditNoteId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import { accountIds } from '../account-ids';

/** Put the number that the series gave on a credit note. Sent by the product, never by a person. */
export const RecordCreditNoteNumber = commandDefinition(
  'RecordCreditNoteNumber',
  z
    .object({
      ...accountIds,
      creditNoteId: CreditNoteId.schema,
      number: z.string().min(1).max(60),
      sequence: z.number().int().min(1),
      issuedOn: LocalDate.schema,
    })
    .strict(),
);
export type RecordCreditNoteNumber = CommandOf<typeof RecordCreditNoteNumber>;

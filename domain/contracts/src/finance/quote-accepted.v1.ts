import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { ContactId } from '../sales';
import { QuoteId } from './vocabulary';

/** Signed by the customer. The order is placed from it. */
export const QuoteAccepted = eventContract({
  type: 'QuoteAccepted',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      quoteId: QuoteId.schema,
      acceptedOn: LocalDate.schema,
      acceptedBy: ContactId.schema.nullable(),
    })
    .strict(),
});
export type QuoteAccepted = EventOf<typeof QuoteAccepted>;

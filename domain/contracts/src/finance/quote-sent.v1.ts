import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { QuoteId } from './vocabulary';

export const QuoteSent = eventContract({
  type: 'QuoteSent',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z.object({ quoteId: QuoteId.schema, sentOn: LocalDate.schema }).strict(),
});
export type QuoteSent = EventOf<typeof QuoteSent>;

import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { LossReason } from '../sales';
import { QuoteId } from './vocabulary';

export const QuoteDeclined = eventContract({
  type: 'QuoteDeclined',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z.object({ quoteId: QuoteId.schema, declinedOn: LocalDate.schema, reason: LossReason }).strict(),
});
export type QuoteDeclined = EventOf<typeof QuoteDeclined>;

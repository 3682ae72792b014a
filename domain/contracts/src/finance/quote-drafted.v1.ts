import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { DealId } from '../sales';
import { draftContent } from './document-content';
import { Milestone } from './order-terms';
import { documentTotals, QuoteId } from './vocabulary';

export const QuoteDrafted = eventContract({
  type: 'QuoteDrafted',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      quoteId: QuoteId.schema,
      ...draftContent,
      dealId: DealId.schema.nullable(),
      ...documentTotals,
      validUntil: LocalDate.schema,
      milestones: z.array(Milestone).max(60),
    })
    .strict(),
});
export type QuoteDrafted = EventOf<typeof QuoteDrafted>;

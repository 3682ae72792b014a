import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { DealId } from '../sales';
import { draftContent } from './document-content';
import { Milestone } from './order-terms';
import { documentTotals, OrderId, QuoteId } from './vocabulary';

/** What was agreed to be delivered and invoiced, milestone by milestone. */
export const OrderPlaced = eventContract({
  type: 'OrderPlaced',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      orderId: OrderId.schema,
      quoteId: QuoteId.schema.nullable(),
      ...draftContent,
      dealId: DealId.schema.nullable(),
      ...documentTotals,
      placedOn: LocalDate.schema,
      milestones: z.array(Milestone).min(1).max(60),
    })
    .strict(),
});
export type OrderPlaced = EventOf<typeof OrderPlaced>;

import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { InvoiceId, Minor, OrderId } from './vocabulary';

/** An invoice takes the place of a milestone. */
export const OrderMilestoneInvoiced = eventContract({
  type: 'OrderMilestoneInvoiced',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      orderId: OrderId.schema,
      milestone: z.number().int().min(0),
      invoiceId: InvoiceId.schema,
      netMinor: Minor,
      invoicedOn: LocalDate.schema,
    })
    .strict(),
});
export type OrderMilestoneInvoiced = EventOf<typeof OrderMilestoneInvoiced>;

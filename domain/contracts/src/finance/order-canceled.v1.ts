import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { OrderId } from './vocabulary';

/** What is not invoiced will not be. */
export const OrderCanceled = eventContract({
  type: 'OrderCanceled',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z.object({ orderId: OrderId.schema, canceledOn: LocalDate.schema }).strict(),
});
export type OrderCanceled = EventOf<typeof OrderCanceled>;

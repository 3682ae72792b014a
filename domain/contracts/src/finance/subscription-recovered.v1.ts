import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SubscriptionId } from './vocabulary';

/** The charge succeeded after all. */
export const SubscriptionRecovered = eventContract({
  type: 'SubscriptionRecovered',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z.object({ subscriptionId: SubscriptionId.schema, recoveredOn: LocalDate.schema }).strict(),
});
export type SubscriptionRecovered = EventOf<typeof SubscriptionRecovered>;

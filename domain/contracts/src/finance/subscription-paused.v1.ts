import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SubscriptionId } from './vocabulary';

/** `billing` continues: it stays in MRR. */
export const SubscriptionPaused = eventContract({
  type: 'SubscriptionPaused',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      subscriptionId: SubscriptionId.schema,
      pausedOn: LocalDate.schema,
      billing: z.enum(['paused', 'continues']),
    })
    .strict(),
});
export type SubscriptionPaused = EventOf<typeof SubscriptionPaused>;

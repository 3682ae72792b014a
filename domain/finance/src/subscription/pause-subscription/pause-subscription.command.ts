import { SubscriptionId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Pause the service; with billing going on it stays in MRR. */
export const PauseSubscription = commandDefinition(
  'PauseSubscription',
  z
    .object({
      subscriptionId: SubscriptionId.schema,
      billing: z.enum(['paused', 'continues']),
      pausedOn: LocalDate.schema.optional(),
    })
    .strict(),
);
export type PauseSubscription = CommandOf<typeof PauseSubscription>;

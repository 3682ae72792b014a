import { SubscriptionId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Let it run on after all, before the end that was asked for. */
export const WithdrawCancellation = commandDefinition(
  'WithdrawCancellation',
  z.object({ subscriptionId: SubscriptionId.schema, withdrawnOn: LocalDate.schema.optional() }).strict(),
);
export type WithdrawCancellation = CommandOf<typeof WithdrawCancellation>;

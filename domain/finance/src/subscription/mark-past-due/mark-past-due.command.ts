import { SubscriptionId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** A charge failed. The subscription stays in MRR while dunning tries again. */
export const MarkPastDue = commandDefinition(
  'MarkPastDue',
  z.object({ subscriptionId: SubscriptionId.schema, pastDueOn: LocalDate.schema.optional() }).strict(),
);
export type MarkPastDue = CommandOf<typeof MarkPastDue>;

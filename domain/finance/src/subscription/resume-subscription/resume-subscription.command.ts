import { SubscriptionId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** End a pause. */
export const ResumeSubscription = commandDefinition(
  'ResumeSubscription',
  z.object({ subscriptionId: SubscriptionId.schema, resumedOn: LocalDate.schema.optional() }).strict(),
);
export type ResumeSubscription = CommandOf<typeof ResumeSubscription>;

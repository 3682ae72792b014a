import { Discount, SubscriptionId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Take something off each interval: forever, for some periods, or until a day. It may begin in the future. */
export const GrantDiscount = commandDefinition(
  'GrantDiscount',
  z.object({ subscriptionId: SubscriptionId.schema, discount: Discount }).strict(),
);
export type GrantDiscount = CommandOf<typeof GrantDiscount>;

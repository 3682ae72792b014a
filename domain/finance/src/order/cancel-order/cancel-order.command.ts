import { OrderId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** What is not invoiced yet will not be. */
export const CancelOrder = commandDefinition(
  'CancelOrder',
  z.object({ orderId: OrderId.schema, canceledOn: LocalDate.schema.optional() }).strict(),
);
export type CancelOrder = CommandOf<typeof CancelOrder>;

import { DealId, draftContent, Milestone, OrderId, QuoteId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Take an order: from an accepted quote, or without one. Without milestones it is invoiced at once. */
export const PlaceOrder = commandDefinition(
  'PlaceOrder',
  z
    .object({
      orderId: OrderId.schema,
      quoteId: QuoteId.schema.nullable().default(null),
      ...draftContent,
      vatRounding: draftContent.vatRounding.default('per_rate'),
      dealId: DealId.schema.nullable().default(null),
      placedOn: LocalDate.schema.optional(),
      milestones: z.array(Milestone).max(60).default([]),
    })
    .strict(),
);
export type PlaceOrder = CommandOf<typeof PlaceOrder>;

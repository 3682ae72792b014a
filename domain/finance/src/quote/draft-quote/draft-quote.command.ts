import { DealId, draftContent, Milestone, QuoteId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Write a quote, or write a draft anew. Without milestones it is invoiced at once. */
export const DraftQuote = commandDefinition(
  'DraftQuote',
  z
    .object({
      quoteId: QuoteId.schema,
      ...draftContent,
      vatRounding: draftContent.vatRounding.default('per_rate'),
      dealId: DealId.schema.nullable().default(null),
      validUntil: LocalDate.schema,
      milestones: z.array(Milestone).max(60).default([]),
    })
    .strict(),
);
export type DraftQuote = CommandOf<typeof DraftQuote>;

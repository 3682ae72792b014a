import { LossReason, QuoteId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** The customer says no. */
export const DeclineQuote = commandDefinition(
  'DeclineQuote',
  z.object({ quoteId: QuoteId.schema, declinedOn: LocalDate.schema.optional(), reason: LossReason }).strict(),
);
export type DeclineQuote = CommandOf<typeof DeclineQuote>;

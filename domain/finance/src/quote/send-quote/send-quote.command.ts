import { QuoteId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Give a quote to the customer; from here on it does not change. */
export const SendQuote = commandDefinition(
  'SendQuote',
  z.object({ quoteId: QuoteId.schema, sentOn: LocalDate.schema.optional() }).strict(),
);
export type SendQuote = CommandOf<typeof SendQuote>;

import { ContactId, QuoteId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** The customer signs. */
export const AcceptQuote = commandDefinition(
  'AcceptQuote',
  z
    .object({
      quoteId: QuoteId.schema,
      acceptedOn: LocalDate.schema.optional(),
      acceptedBy: ContactId.schema.nullable().default(null),
    })
    .strict(),
);
export type AcceptQuote = CommandOf<typeof AcceptQuote>;

import { DealDisqualified, DealId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Take a deal out before its RDV: it never was an opportunity. Without a day: today. */
export const DisqualifyDeal = commandDefinition(
  'DisqualifyDeal',
  z
    .object({
      dealId: DealId.schema,
      reason: DealDisqualified.schema.shape.reason,
      disqualifiedOn: LocalDate.schema.optional(),
    })
    .strict(),
);
export type DisqualifyDeal = CommandOf<typeof DisqualifyDeal>;

import { dealDetails, DealId, SalesRepId, SalesTeamId, SourceReference } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Enter a sales opportunity in the pipeline, always at its first stage. Without a day: opened today. */
export const OpenDeal = commandDefinition(
  'OpenDeal',
  z
    .object({
      dealId: DealId.schema,
      name: dealDetails.name,
      ...z
        .object(dealDetails)
        .omit({ name: true })
        .extend({
          accountId: dealDetails.accountId.default(null),
          contactId: dealDetails.contactId.default(null),
          productId: dealDetails.productId.default(null),
          amount: dealDetails.amount.default(null),
          probability: dealDetails.probability.default(null),
          expectedCloseOn: dealDetails.expectedCloseOn.default(null),
        }).shape,
      ownerId: SalesRepId.schema,
      /** Team of the owner at that moment. */ teamId: SalesTeamId.schema.nullable().default(null),
      openedOn: LocalDate.schema.optional(),
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
export type OpenDeal = CommandOf<typeof OpenDeal>;

import { DealId, SalesRepId, SalesTeamId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Give an open deal to another owner, with the team of that owner. */
export const AssignDeal = commandDefinition(
  'AssignDeal',
  z
    .object({
      dealId: DealId.schema,
      ownerId: SalesRepId.schema,
      teamId: SalesTeamId.schema.nullable().default(null),
    })
    .strict(),
);
export type AssignDeal = CommandOf<typeof AssignDeal>;

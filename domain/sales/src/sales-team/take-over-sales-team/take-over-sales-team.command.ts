import { SalesTeamId, SalesTeamRegistered, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Take a team over from another system, for the first time or again. Null: the source does not say. */
export const TakeOverSalesTeam = commandDefinition(
  'TakeOverSalesTeam',
  z
    .object({
      teamId: SalesTeamId.schema,
      ...SalesTeamRegistered.schema.pick({ name: true, region: true }).shape,
      source: SourceReference,
    })
    .strict(),
);
export type TakeOverSalesTeam = CommandOf<typeof TakeOverSalesTeam>;

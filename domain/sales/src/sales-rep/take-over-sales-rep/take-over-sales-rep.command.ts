import { SalesRepId, SalesRepRegistered, SalesTeamId, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Take a sales person over from another system, for the first time or again. Null: the source does not say. */
export const TakeOverSalesRep = commandDefinition(
  'TakeOverSalesRep',
  z
    .object({
      repId: SalesRepId.schema,
      ...SalesRepRegistered.schema.pick({ name: true }).shape,
      teamId: SalesTeamId.schema.nullable(),
      source: SourceReference,
    })
    .strict(),
);
export type TakeOverSalesRep = CommandOf<typeof TakeOverSalesRep>;

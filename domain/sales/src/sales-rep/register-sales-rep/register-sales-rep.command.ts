import { SalesRepId, SalesRepRegistered, SalesTeamId, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Enter a person who owns deals. */
export const RegisterSalesRep = commandDefinition(
  'RegisterSalesRep',
  z
    .object({
      repId: SalesRepId.schema,
      ...SalesRepRegistered.schema.pick({ name: true }).shape,
      teamId: SalesTeamId.schema.nullable().default(null),
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
export type RegisterSalesRep = CommandOf<typeof RegisterSalesRep>;

import { SalesTeamId, SalesTeamRegistered, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Set a team up. */
export const RegisterSalesTeam = commandDefinition(
  'RegisterSalesTeam',
  z
    .object({
      teamId: SalesTeamId.schema,
      ...SalesTeamRegistered.schema.pick({ name: true }).shape,
      region: SalesTeamRegistered.schema.shape.region.default(null),
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
export type RegisterSalesTeam = CommandOf<typeof RegisterSalesTeam>;

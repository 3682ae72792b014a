import { SalesRepId, SalesTeamId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Put a sales person in another team, or in none. */
export const MoveSalesRepToTeam = commandDefinition(
  'MoveSalesRepToTeam',
  z.object({ repId: SalesRepId.schema, teamId: SalesTeamId.schema.nullable() }).strict(),
);
export type MoveSalesRepToTeam = CommandOf<typeof MoveSalesRepToTeam>;

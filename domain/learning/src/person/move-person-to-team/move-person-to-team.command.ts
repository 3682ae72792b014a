import { PersonId, TeamId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Put a person in another team, or in none. */
export const MovePersonToTeam = commandDefinition(
  'MovePersonToTeam',
  z.object({ personId: PersonId.schema, teamId: TeamId.schema.nullable() }).strict(),
);
export type MovePersonToTeam = CommandOf<typeof MovePersonToTeam>;

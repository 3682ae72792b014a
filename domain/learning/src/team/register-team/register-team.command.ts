import { SourceReference, TeamId, teamDetails } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Enter a team. */
export const RegisterTeam = commandDefinition(
  'RegisterTeam',
  z
    .object({
      teamId: TeamId.schema,
      name: teamDetails.name,
      parentTeamId: teamDetails.parentTeamId.default(null),
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
export type RegisterTeam = CommandOf<typeof RegisterTeam>;

import { TeamId, teamDetails } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Replace the details of a team, all of them. */
export const ChangeTeamDetails = commandDefinition(
  'ChangeTeamDetails',
  z.object({ teamId: TeamId.schema, ...teamDetails }).strict(),
);
export type ChangeTeamDetails = CommandOf<typeof ChangeTeamDetails>;

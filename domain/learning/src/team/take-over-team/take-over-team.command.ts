import { SourceReference, TeamId, teamDetails } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Take a team over from another system, for the first time or again. Null: the source does not say. */
export const TakeOverTeam = commandDefinition(
  'TakeOverTeam',
  z.object({ teamId: TeamId.schema, ...teamDetails, source: SourceReference }).strict(),
);
export type TakeOverTeam = CommandOf<typeof TakeOverTeam>;

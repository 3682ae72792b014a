import { personal } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { TeamId } from './vocabulary';

/** Fields of a team that events carry whole. Its name often is its manager's, hence personal. */
export const teamDetails = {
  name: personal(z.string().min(1).max(200)),
  parentTeamId: TeamId.schema.nullable(),
};

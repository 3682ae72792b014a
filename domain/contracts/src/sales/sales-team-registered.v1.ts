import { personal } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SalesTeamId, SourceReference, salesTeamSubject } from './vocabulary';

/** A team of sales people. Its name often is its manager's, hence personal. */
export const SalesTeamRegistered = eventContract({
  type: 'SalesTeamRegistered',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      teamId: SalesTeamId.schema,
      name: personal(z.string().min(1).max(200)),
      region: z.string().max(100).nullable(),
      source: SourceReference.nullable(),
    })
    .strict(),
  subject: ({ teamId }) => salesTeamSubject(teamId),
});
export type SalesTeamRegistered = EventOf<typeof SalesTeamRegistered>;

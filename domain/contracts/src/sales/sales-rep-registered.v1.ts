import { personal } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SalesRepId, SalesTeamId, SourceReference, salesRepSubject } from './vocabulary';

/** A person who owns deals. */
export const SalesRepRegistered = eventContract({
  type: 'SalesRepRegistered',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      repId: SalesRepId.schema,
      name: personal(z.string().min(1).max(200)),
      teamId: SalesTeamId.schema.nullable(),
      source: SourceReference.nullable(),
    })
    .strict(),
  subject: ({ repId }) => salesRepSubject(repId),
});
export type SalesRepRegistered = EventOf<typeof SalesRepRegistered>;

import { Instant, personal } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { ActivityId, ActivityKind, DealId, dealSubject } from './vocabulary';

/** Something done for a deal: a call, an e-mail, a RDV, a note, a proposal sent, an audit validated. */
export const ActivityLogged = eventContract({
  type: 'ActivityLogged',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      dealId: DealId.schema,
      activityId: ActivityId.schema,
      kind: ActivityKind,
      /** When it took place or is planned. */
      at: Instant.schema,
      text: personal(z.string().min(1).max(10_000)).nullable(),
    })
    .strict(),
  subject: ({ dealId }) => dealSubject(dealId),
});
export type ActivityLogged = EventOf<typeof ActivityLogged>;

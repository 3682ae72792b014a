import { personal } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SalesRepId, salesRepSubject } from './vocabulary';

/** A sales person goes by another name, or it was misspelt. */
export const SalesRepRenamed = eventContract({
  type: 'SalesRepRenamed',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      repId: SalesRepId.schema,
      name: personal(z.string().min(1).max(200)),
    })
    .strict(),
  subject: ({ repId }) => salesRepSubject(repId),
});
export type SalesRepRenamed = EventOf<typeof SalesRepRenamed>;

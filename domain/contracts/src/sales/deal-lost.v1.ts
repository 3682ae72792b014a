import { LocalDate, personal } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { DealId, LossReason, OpenStage, dealSubject } from './vocabulary';

/** Perdu, with the reason. */
export const DealLost = eventContract({
  type: 'DealLost',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      dealId: DealId.schema,
      from: OpenStage,
      reason: LossReason,
      comment: personal(z.string().max(2000)).nullable(),
      closedOn: LocalDate.schema,
    })
    .strict(),
  subject: ({ dealId }) => dealSubject(dealId),
});
export type DealLost = EventOf<typeof DealLost>;

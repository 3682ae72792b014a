import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { PlanId } from './vocabulary';

/** No new subscription from that day on; those that run go on. */
export const PlanRetired = eventContract({
  type: 'PlanRetired',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z.object({ planId: PlanId.schema, retiredOn: LocalDate.schema }).strict(),
});
export type PlanRetired = EventOf<typeof PlanRetired>;

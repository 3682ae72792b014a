import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { DealId, OpenStage } from './vocabulary';

/** A move between open stages, forwards or back. */
export const DealStageChanged = eventContract({
  type: 'DealStageChanged',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      dealId: DealId.schema,
      from: OpenStage,
      to: OpenStage,
      changedOn: LocalDate.schema,
    })
    .strict(),
});
export type DealStageChanged = EventOf<typeof DealStageChanged>;

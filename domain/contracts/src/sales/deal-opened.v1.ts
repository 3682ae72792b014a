import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { dealDetails } from './deal-details';
import { DealId, OpenStage, SalesRepId, SalesTeamId, SourceReference } from './vocabulary';

/** A sales opportunity enters the pipeline. `openedOn` is null when its source does not say. */
export const DealOpened = eventContract({
  type: 'DealOpened',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      dealId: DealId.schema,
      ...dealDetails,
      ownerId: SalesRepId.schema,
      /** Team of the owner at that moment. */
      teamId: SalesTeamId.schema.nullable(),
      stage: OpenStage,
      openedOn: LocalDate.schema.nullable(),
      source: SourceReference.nullable(),
    })
    .strict(),
});
export type DealOpened = EventOf<typeof DealOpened>;

import { LocalDate, Money } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { DealId, OpenStage } from './vocabulary';

/** Gagné. `amount` is what was sold, excluding VAT. */
export const DealWon = eventContract({
  type: 'DealWon',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      dealId: DealId.schema,
      from: OpenStage,
      amount: Money,
      closedOn: LocalDate.schema,
    })
    .strict(),
});
export type DealWon = EventOf<typeof DealWon>;

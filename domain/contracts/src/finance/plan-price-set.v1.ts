import { Currency, LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { PriceUnit } from './plan-terms';
import { BillingInterval, Minor, PlanId } from './vocabulary';

/** What a plan costs per unit and interval from a day on, excluding VAT; `unitPrice` null: on quote. */
export const PlanPriceSet = eventContract({
  type: 'PlanPriceSet',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      planId: PlanId.schema,
      interval: BillingInterval,
      currency: Currency,
      unitPriceMinor: Minor.nullable(),
      unit: PriceUnit,
      from: LocalDate.schema,
    })
    .strict(),
});
export type PlanPriceSet = EventOf<typeof PlanPriceSet>;

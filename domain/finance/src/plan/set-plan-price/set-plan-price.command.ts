import { BillingInterval, Minor, PlanId, PriceUnit } from '@skillhub/domain/contracts';
import { Currency, LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Set what a plan costs from a day on, per interval and currency; null: on quote. */
export const SetPlanPrice = commandDefinition(
  'SetPlanPrice',
  z
    .object({
      planId: PlanId.schema,
      interval: BillingInterval,
      currency: Currency,
      unitPriceMinor: Minor.nullable(),
      unit: PriceUnit,
      from: LocalDate.schema,
    })
    .strict(),
);
export type SetPlanPrice = CommandOf<typeof SetPlanPrice>;

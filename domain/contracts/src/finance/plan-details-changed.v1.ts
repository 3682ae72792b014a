import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { Entitlement } from './plan-terms';
import { PlanId } from './vocabulary';

export const PlanDetailsChanged = eventContract({
  type: 'PlanDetailsChanged',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      planId: PlanId.schema,
      name: z.string().min(1).max(200),
      trialDays: z.number().int().min(0).max(365),
      entitlements: z.array(Entitlement),
    })
    .strict(),
});
export type PlanDetailsChanged = EventOf<typeof PlanDetailsChanged>;

import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { Entitlement } from './plan-terms';
import { PlanId } from './vocabulary';

/** Something to subscribe to, with what it gives. Plans are data. */
export const PlanPublished = eventContract({
  type: 'PlanPublished',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      planId: PlanId.schema,
      code: z.string().regex(/^[a-z][a-z0-9-]{0,49}$/),
      name: z.string().min(1).max(200),
      trialDays: z.number().int().min(0).max(365),
      entitlements: z.array(Entitlement),
    })
    .strict(),
});
export type PlanPublished = EventOf<typeof PlanPublished>;

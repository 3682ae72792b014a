import { Entitlement, PlanId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Offer something to subscribe to. */
export const PublishPlan = commandDefinition(
  'PublishPlan',
  z
    .object({
      planId: PlanId.schema,
      code: z.string().regex(/^[a-z][a-z0-9-]{0,49}$/),
      name: z.string().min(1).max(200),
      trialDays: z.number().int().min(0).max(365).default(0),
      entitlements: z.array(Entitlement).default([]),
    })
    .strict(),
);
export type PublishPlan = CommandOf<typeof PublishPlan>;

import { Entitlement, PlanId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

export const ChangePlanDetails = commandDefinition(
  'ChangePlanDetails',
  z
    .object({
      planId: PlanId.schema,
      name: z.string().min(1).max(200),
      trialDays: z.number().int().min(0).max(365),
      entitlements: z.array(Entitlement),
    })
    .strict(),
);
export type ChangePlanDetails = CommandOf<typeof ChangePlanDetails>;

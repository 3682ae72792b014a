import { PlanId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Sell it no more. Without a day: today. */
export const RetirePlan = commandDefinition(
  'RetirePlan',
  z.object({ planId: PlanId.schema, retiredOn: LocalDate.schema.optional() }).strict(),
);
export type RetirePlan = CommandOf<typeof RetirePlan>;

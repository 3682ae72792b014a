import { DealId, LossReason } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Perdu, with the reason. Without a day: today. */
export const LoseDeal = commandDefinition(
  'LoseDeal',
  z
    .object({
      dealId: DealId.schema,
      reason: LossReason,
      comment: z.string().min(1).max(2000).nullable().default(null),
      closedOn: LocalDate.schema.optional(),
    })
    .strict(),
);
export type LoseDeal = CommandOf<typeof LoseDeal>;

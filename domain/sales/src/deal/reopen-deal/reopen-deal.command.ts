import { DealId, OpenStage } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Bring a closed deal back. Without a stage: to the one it was closed from. Without a day: today. */
export const ReopenDeal = commandDefinition(
  'ReopenDeal',
  z
    .object({ dealId: DealId.schema, to: OpenStage.optional(), reopenedOn: LocalDate.schema.optional() })
    .strict(),
);
export type ReopenDeal = CommandOf<typeof ReopenDeal>;

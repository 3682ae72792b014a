import { AllocationId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import { accountIds } from '../account-ids';

/** Undo an allocation (délettrage): the debt is open and the money free again, from that day on; without: today. */
export const ReverseAllocation = commandDefinition(
  'ReverseAllocation',
  z
    .object({ ...accountIds, allocationId: AllocationId.schema, effectiveOn: LocalDate.schema.optional() })
    .strict(),
);
export type ReverseAllocation = CommandOf<typeof ReverseAllocation>;

import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayBefore, dayOf, futureDay, latest, occurredOn } from '../../days';
import { firstOf, refuse } from '../../refusal';
import type { CustomerAccountState } from '../account-state';
import type { CustomerAccountEvent } from '../customer-account-evolve';
import type { ReverseAllocation } from './reverse-allocation.command';

export const reverseAllocation: Decision<ReverseAllocation, CustomerAccountState, CustomerAccountEvent> = (
  { data },
  state,
  { now },
) => {
  const known = state.allocations.get(data.allocationId);
  if (!known) return refuse('finance.not_found', 'allocationId');
  if (known.isReversed) return ok([]);
  const effectiveOn = data.effectiveOn ?? latest(known.on, dayOf(now));
  const fault = firstOf(
    dayBefore(effectiveOn, known.on, 'effectiveOn'),
    data.effectiveOn === undefined ? undefined : futureDay(data.effectiveOn, now, 'effectiveOn'),
  );
  if (fault) return refused(fault);
  return ok([
    { type: 'AllocationReversed', data: { ...data, effectiveOn }, occurredAt: occurredOn(effectiveOn, now) },
  ]);
};

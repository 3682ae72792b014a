import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { refuse } from '../../refusal';
import { fundKey, type CustomerAccountState } from '../account-state';
import { allocateOldestDue, allocateWanted } from '../allocating';
import type { CustomerAccountEvent } from '../customer-account-evolve';
import type { AllocateFund } from './allocate-fund.command';

export const allocateFund: Decision<AllocateFund, CustomerAccountState, CustomerAccountEvent> = (
  { data: { legalEntityId, customerId, fund, allocations } },
  state,
  { now },
) => {
  if (!state.funds.has(fundKey(fund))) return refuse('finance.not_found', 'fund.id');
  const context = { ids: { legalEntityId, customerId }, fund, now };
  if (allocations === 'oldest_due') return ok(allocateOldestDue(state, context).events);
  const allocated = allocateWanted(state, context, allocations, 'allocations');
  return allocated.ok ? ok(allocated.value.events) : allocated;
};

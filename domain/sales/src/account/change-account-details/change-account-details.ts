import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { refuse } from '../../refusal';
import { sameContent } from '../../take-over';
import { accountFault, type AccountEvent, type AccountState } from '../account';
import type { ChangeAccountDetails } from './change-account-details.command';

export const changeAccountDetails: Decision<ChangeAccountDetails, AccountState, AccountEvent> = (
  { data },
  state,
  { now },
) => {
  if (state.status === 'none') return refuse('sales.not_found', 'accountId');
  const fault = accountFault(data, now);
  if (fault) return refused(fault);
  const { accountId, ...details } = data;
  if (sameContent(details, state.details)) return ok([]);
  return ok([{ type: 'AccountDetailsChanged', data: { accountId, ...details } }]);
};

import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { refuse } from '../../refusal';
import { accountFault, type AccountEvent, type AccountState } from '../account';
import type { RegisterAccount } from './register-account.command';

export const registerAccount: Decision<RegisterAccount, AccountState, AccountEvent> = (
  { data },
  state,
  { now },
) => {
  if (state.status !== 'none') return refuse('sales.already_exists', 'accountId');
  const fault = accountFault(data, now);
  return fault ? refused(fault) : ok([{ type: 'AccountRegistered', data }]);
};

import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { fillUnstated, sameContent } from '../../take-over';
import { accountFault, type AccountEvent, type AccountState } from '../account';
import type { TakeOverAccount } from './take-over-account.command';

export const takeOverAccount: Decision<TakeOverAccount, AccountState, AccountEvent> = (
  { data },
  state,
  { now },
) => {
  const fault = accountFault(data, now);
  if (fault) return refused(fault);
  if (state.status === 'none') return ok([{ type: 'AccountRegistered', data }]);
  const { accountId, source: _, ...stated } = data;
  const details = fillUnstated(stated, state.details);
  if (sameContent(details, state.details)) return ok([]);
  return ok([{ type: 'AccountDetailsChanged', data: { accountId, ...details } }]);
};

import type { AccountDetailsChanged, AccountId, AccountRegistered } from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider, type Instant } from '@skillhub/domain/kernel';
import { negativeAmount } from '../amounts';
import { firstOf, refusal, type SalesRefusal } from '../refusal';
import { changeAccountDetails } from './change-account-details/change-account-details';
import type { ChangeAccountDetails } from './change-account-details/change-account-details.command';
import { registerAccount } from './register-account/register-account';
import type { RegisterAccount } from './register-account/register-account.command';
import { takeOverAccount } from './take-over-account/take-over-account';
import type { TakeOverAccount } from './take-over-account/take-over-account.command';

export type AccountCommand = RegisterAccount | ChangeAccountDetails | TakeOverAccount;
export type AccountEvent = AccountRegistered | AccountDetailsChanged;
export type AccountDetails = Omit<AccountDetailsChanged['data'], 'accountId'>;
export type AccountState =
  | { readonly status: 'none' }
  | { readonly status: 'registered'; readonly accountId: AccountId; readonly details: AccountDetails };

export const accountStream = (id: AccountId): StreamId => StreamId.of(`account-${id}`);

function evolve(_state: AccountState, event: AccountEvent): AccountState {
  switch (event.type) {
    case 'AccountRegistered': {
      const { accountId, source: _source, ...details } = event.data;
      return { status: 'registered', accountId, details };
    }
    case 'AccountDetailsChanged': {
      const { accountId, ...details } = event.data;
      return { status: 'registered', accountId, details };
    }
    default:
      return assertNever(event);
  }
}

/** What must hold of the details of a company, whoever brings them. */
export function accountFault(
  data: AccountDetails & { readonly accountId: AccountId },
  now: Instant,
): SalesRefusal | undefined {
  const year = Number(now.slice(0, 4));
  return firstOf(
    negativeAmount(data.annualRevenue, 'annualRevenue'),
    data.parentAccountId === data.accountId
      ? refusal('sales.account_own_parent', 'parentAccountId')
      : undefined,
    data.yearEstablished !== null && data.yearEstablished > year
      ? refusal('sales.year_in_future', 'yearEstablished', { year: data.yearEstablished })
      : undefined,
  );
}

export const account: Decider<AccountCommand, AccountEvent, AccountState, SalesRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'RegisterAccount':
        return registerAccount(command, state, metadata);
      case 'ChangeAccountDetails':
        return changeAccountDetails(command, state, metadata);
      case 'TakeOverAccount':
        return takeOverAccount(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};

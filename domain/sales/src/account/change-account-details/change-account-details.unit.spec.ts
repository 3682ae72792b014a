import { decider } from '@skillhub/domain/kernel/testing';
import { accountId, eur } from '../../testing/samples';
import { account, type AccountDetails, type AccountEvent } from '../account';

const subject = decider(account);

const details = {
  name: 'Isdom',
  domain: 'isdom.example',
  sector: 'medical',
  country: 'France',
  employees: 4540,
  annualRevenue: eur(3_178_240),
  yearEstablished: 2002,
  parentAccountId: null,
};
const registered: AccountEvent = { type: 'AccountRegistered', data: { accountId, ...details, source: null } };

const change = (changes: Partial<AccountDetails> = {}) => ({
  type: 'ChangeAccountDetails' as const,
  data: { accountId, ...details, ...changes },
});

describe('changing the details of an account', () => {
  it('carries all of them', () => {
    subject
      .given([registered])
      .when(change({ employees: 5000 }))
      .then([{ type: 'AccountDetailsChanged', data: { accountId, ...details, employees: 5000 } }]);
  });

  it('is silent when nothing differs', () => {
    subject.given([registered]).when(change()).then([]);
  });

  it('needs an account', () => {
    subject.given([]).when(change()).thenRefused('sales.not_found');
  });

  it.each([
    ['a negative revenue', { annualRevenue: eur(-1) }, 'sales.amount_negative', 'annualRevenue'],
    ['a foundation in the future', { yearEstablished: 2027 }, 'sales.year_in_future', 'yearEstablished'],
    ['itself as its parent', { parentAccountId: accountId }, 'sales.account_own_parent', 'parentAccountId'],
  ] as const)('is refused with %s', (_, changes, code, field) => {
    subject.given([registered]).when(change(changes)).thenRefused(code, { field });
  });
});

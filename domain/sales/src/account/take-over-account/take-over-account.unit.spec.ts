import { decider } from '@skillhub/domain/kernel/testing';
import { accountId, eur, source } from '../../testing/samples';
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

const takeOver = (changes: Partial<AccountDetails> = {}) => ({
  type: 'TakeOverAccount' as const,
  data: { accountId, ...details, ...changes, source },
});

describe('taking an account over', () => {
  it('registers it the first time', () => {
    subject
      .given([])
      .when(takeOver())
      .then([{ type: 'AccountRegistered', data: { accountId, ...details, source } }]);
  });

  it('is silent when repeated, and about what the source leaves out', () => {
    subject.given([registered]).when(takeOver()).then([]);
    subject
      .given([registered])
      .when(takeOver({ sector: null, annualRevenue: null }))
      .then([]);
  });

  it('carries what changed', () => {
    subject
      .given([registered])
      .when(takeOver({ annualRevenue: eur(1) }))
      .then([{ type: 'AccountDetailsChanged', data: { accountId, ...details, annualRevenue: eur(1) } }]);
  });

  it.each([
    ['a negative revenue', { annualRevenue: eur(-1) }, 'sales.amount_negative', 'annualRevenue'],
    ['a foundation in the future', { yearEstablished: 2027 }, 'sales.year_in_future', 'yearEstablished'],
    ['itself as its parent', { parentAccountId: accountId }, 'sales.account_own_parent', 'parentAccountId'],
  ] as const)('is refused with %s', (_, changes, code, field) => {
    subject.given([]).when(takeOver(changes)).thenRefused(code, { field });
  });
});

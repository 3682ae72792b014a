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

const register = (changes: Partial<AccountDetails> = {}) => ({
  type: 'RegisterAccount' as const,
  data: { accountId, ...details, ...changes, source: null },
});

describe('registering an account', () => {
  it('enters it in the book', () => {
    subject.given([]).when(register()).then([registered]);
  });

  it('happens once', () => {
    subject.given([registered]).when(register()).thenRefused('sales.already_exists', { field: 'accountId' });
  });

  it.each([
    ['a negative revenue', { annualRevenue: eur(-1) }, 'sales.amount_negative', 'annualRevenue'],
    ['a foundation in the future', { yearEstablished: 2027 }, 'sales.year_in_future', 'yearEstablished'],
    ['itself as its parent', { parentAccountId: accountId }, 'sales.account_own_parent', 'parentAccountId'],
  ] as const)('is refused with %s', (_, changes, code, field) => {
    subject.given([]).when(register(changes)).thenRefused(code, { field });
  });
});

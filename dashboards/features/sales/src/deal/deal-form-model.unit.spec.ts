import type { DealView } from '@skillhub/domain/contracts';
import { bodyOf, draftOf, faultsOf, serverFaults } from './deal-form-model';

const deal = {
  name: 'Kerial – RH Suite',
  account: { id: 'a1', name: 'Kerial' },
  contact: null,
  product: { id: 'p1', name: 'RH Suite' },
  owner: { id: 'o1', name: 'Claire' },
  amount: { minor: 123_450, currency: 'EUR' },
  probability: 0.355,
  probabilityIsOwn: true,
  expectedCloseOn: '2026-12-01',
} as DealView;

describe('the form of a deal', () => {
  it('sends back what it was given', () => {
    expect(bodyOf(draftOf(deal, 'EUR', ','))).toEqual({
      name: 'Kerial – RH Suite',
      accountId: 'a1',
      contactId: null,
      productId: 'p1',
      amount: { minor: 123_450, currency: 'EUR' },
      probability: 0.355,
      expectedCloseOn: '2026-12-01',
    });
  });

  it('leaves the default probability of the stage alone', () => {
    expect(bodyOf(draftOf({ ...deal, probabilityIsOwn: false }, 'EUR', ',')).probability).toBeNull();
  });

  it('names what is missing or wrong', () => {
    const empty = draftOf(null, 'EUR', ',');
    expect(faultsOf({ ...empty, amount: 'x', probability: '140' }, true)).toEqual({
      name: 'form.required',
      ownerId: 'form.required',
      amount: 'form.amount',
      probability: 'form.probability',
    });
    expect(faultsOf(draftOf(deal, 'EUR', ','), false)).toEqual({});
  });

  it('puts errors of the server under their fields', () => {
    expect(
      serverFaults([
        { path: 'amount.minor', message: 'too large' },
        { path: 'source', message: 'unknown' },
      ]),
    ).toEqual({ fields: { amount: 'too large' }, rest: ['source: unknown'] });
  });
});

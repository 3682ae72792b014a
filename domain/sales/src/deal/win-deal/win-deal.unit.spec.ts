import { decider } from '@skillhub/domain/kernel/testing';
import { NOW, TODAY, accountId, at, day, dealId, eur, lost, opened } from '../../testing/samples';
import { deal } from '../deal';

const aDeal = decider(deal);

const win = (rest: { amount?: ReturnType<typeof eur>; closedOn?: typeof TODAY } = {}) => ({
  type: 'WinDeal' as const,
  data: { dealId, ...rest },
});
const negotiated = opened('negociation');

describe('winning a deal', () => {
  it('sells the expected amount today', () => {
    aDeal
      .given([negotiated])
      .when(win())
      .then([
        {
          type: 'DealWon',
          data: { dealId, from: 'negociation', amount: eur(10_000), closedOn: TODAY },
          occurredAt: NOW,
        },
      ]);
  });

  it('sells another amount on an earlier day', () => {
    aDeal
      .given([negotiated])
      .when(win({ amount: eur(9_000), closedOn: day('2026-01-10') }))
      .then([
        {
          type: 'DealWon',
          data: { dealId, from: 'negociation', amount: eur(9_000), closedOn: day('2026-01-10') },
          occurredAt: at('2026-01-10T00:00:00.000Z'),
        },
      ]);
  });

  it('is never dated before the opening, though it is a day earlier in UTC', () => {
    const openedOn = day('2026-01-16');
    const from = { ...negotiated, data: { ...negotiated.data, openedOn } } as typeof negotiated;
    aDeal
      .given([from])
      .when(win(), { now: at('2026-01-15T23:30:00.000Z') })
      .then([
        {
          type: 'DealWon',
          data: { dealId, from: 'negociation', amount: eur(10_000), closedOn: openedOn },
          occurredAt: at('2026-01-15T23:30:00.000Z'),
        },
      ]);
  });

  it('comes from Négociation only', () => {
    aDeal
      .given([opened('audit')])
      .when(win())
      .thenRefused('sales.win_from_negotiation_only', { details: { from: 'audit' } });
  });

  it('needs an account and an amount', () => {
    aDeal
      .given([opened('negociation', { accountId: null })])
      .when(win())
      .thenRefused('sales.account_required', { field: 'accountId' });
    aDeal
      .given([opened('negociation', { accountId, amount: null })])
      .when(win())
      .thenRefused('sales.amount_required', { field: 'amount' });
  });

  it.each([
    ['a negative amount', { amount: eur(-1) }, 'sales.amount_negative'],
    ['another currency', { amount: { minor: 1, currency: 'USD' } }, 'sales.currency_mismatch'],
    ['a closing before the opening', { closedOn: day('2026-01-04') }, 'sales.date_before_opening'],
    ['a closing in the future', { closedOn: day('2026-01-17') }, 'sales.date_in_future'],
  ] as const)('is refused with %s', (_, rest, code) => {
    aDeal.given([negotiated]).when(win(rest)).thenRefused(code);
  });

  it('needs an open deal', () => {
    aDeal.given([]).when(win()).thenRefused('sales.not_found');
    aDeal
      .given([opened('rdv'), lost])
      .when(win())
      .thenRefused('sales.deal_closed');
  });
});

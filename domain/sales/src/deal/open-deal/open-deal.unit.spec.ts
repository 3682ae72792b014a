import { decider } from '@skillhub/domain/kernel/testing';
import {
  NOW,
  TODAY,
  accountId,
  at,
  contactId,
  day,
  dealId,
  details,
  eur,
  opened,
  ownerId,
  teamId,
} from '../../testing/samples';
import { deal } from '../deal';

const aDeal = decider(deal);

const data = { dealId, ...details, ownerId, teamId, source: null };
const open = (changes: Partial<typeof data> & { openedOn?: typeof TODAY } = {}) => ({
  type: 'OpenDeal' as const,
  data: { ...data, ...changes },
});

describe('opening a deal', () => {
  it('puts it in the first stage, today', () => {
    aDeal
      .given([])
      .when(open())
      .then([{ type: 'DealOpened', data: { ...data, openedOn: TODAY, stage: 'prospect' }, occurredAt: NOW }]);
  });

  it('takes an earlier day, and occurs at its midnight', () => {
    const openedOn = day('2025-12-01');
    aDeal
      .given([])
      .when(open({ openedOn }))
      .then([
        {
          type: 'DealOpened',
          data: { ...data, openedOn, stage: 'prospect' },
          occurredAt: at('2025-12-01T00:00:00.000Z'),
        },
      ]);
  });

  it('happens once', () => {
    aDeal.given([opened()]).when(open()).thenRefused('sales.already_exists', { field: 'dealId' });
  });

  it.each([
    ['a negative amount', { amount: eur(-1) }, 'sales.amount_negative', 'amount'],
    ['a probability above 1', { probability: 1.5 }, 'sales.probability_out_of_range', 'probability'],
    [
      'a probability that is no number',
      { probability: NaN },
      'sales.probability_out_of_range',
      'probability',
    ],
    ['an opening in the future', { openedOn: day('2026-01-17') }, 'sales.date_in_future', 'openedOn'],
    [
      'an expected closing before the opening',
      { expectedCloseOn: day('2026-01-14') },
      'sales.date_before_opening',
      'expectedCloseOn',
    ],
  ] as const)('is refused with %s', (_, changes, code, field) => {
    aDeal
      .given([])
      .when(open({ ...changes, accountId, contactId }))
      .thenRefused(code, { field });
  });

  it('accepts a day that has begun somewhere on Earth', () => {
    const now = at('2026-01-15T11:00:00.000Z');
    const openedOn = day('2026-01-16');
    aDeal
      .given([])
      .when(open({ openedOn }), { now })
      .then([
        {
          type: 'DealOpened',
          data: { ...data, openedOn, stage: 'prospect' },
          occurredAt: now,
        },
      ]);
  });
});

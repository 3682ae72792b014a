import { decider } from '@skillhub/domain/kernel/testing';
import { at, day, item, NOW, started, subscriptionId, TODAY } from '../../testing/samples';
import type { SubscriptionEvent } from '../subscription';
import { subscription } from '../subscription-decider';
import type { TakeOverSubscription } from './take-over-subscription.command';

const subject = decider(subscription);
const source = { system: 'billing', key: 'S-1' };
const known = started({ source });
const takeOver = (changes: Partial<TakeOverSubscription['data']> = {}): TakeOverSubscription => {
  if (known.type !== 'SubscriptionStarted') throw new Error('samples changed');
  const { discounts: _1, isIncomplete: _2, ...data } = known.data;
  return {
    type: 'TakeOverSubscription',
    data: { ...data, source, endedOn: null, isVoluntary: true, reason: 'unknown', ...changes },
  };
};
const canceled = (endsOn: string): SubscriptionEvent => ({
  type: 'SubscriptionCanceled',
  data: {
    subscriptionId,
    requestedOn: day(endsOn),
    endsOn: day(endsOn),
    at: 'request',
    isVoluntary: true,
    reason: 'unknown',
  },
});

describe('taking a subscription over', () => {
  it('begins it and, where it has ended, ends it', () => {
    subject
      .given([])
      .when(takeOver())
      .then([{ ...known, occurredAt: at('2026-01-05') }]);
    subject
      .given([])
      .when(takeOver({ endedOn: day('2026-01-12') }))
      .then([
        { ...known, occurredAt: at('2026-01-05') },
        { ...canceled('2026-01-12'), occurredAt: at('2026-01-12') },
      ]);
  });

  it('is silent when repeated', () => {
    subject.given([known]).when(takeOver()).then([]);
    subject
      .given([known, canceled('2026-01-12')])
      .when(takeOver({ endedOn: day('2026-01-12') }))
      .then([]);
  });

  it('brings the smallest difference', () => {
    subject
      .given([known])
      .when(takeOver({ items: [item({ quantity: '12' })] }))
      .then([
        {
          type: 'SubscriptionItemsChanged',
          data: {
            subscriptionId,
            interval: { unit: 'month', count: 1 },
            items: [item({ quantity: '12' })],
            changedOn: TODAY,
          },
          occurredAt: NOW,
        },
      ]);
    subject
      .given([known])
      .when(takeOver({ endedOn: day('2026-01-12') }))
      .then([{ ...canceled('2026-01-12'), occurredAt: at('2026-01-12') }]);
    subject
      .given([known, canceled('2026-01-12')])
      .when(takeOver())
      .then([
        {
          type: 'SubscriptionReactivated',
          data: {
            subscriptionId,
            interval: { unit: 'month', count: 1 },
            items: [item()],
            reactivatedOn: TODAY,
          },
          occurredAt: NOW,
        },
      ]);
  });

  it('does not rewrite what it is', () => {
    subject
      .given([known])
      .when(takeOver({ currency: 'USD' }))
      .thenRefused('finance.differs_from_known', { field: 'currency' });
    subject
      .given([])
      .when(takeOver({ endedOn: day('2026-01-04') }))
      .thenRefused('finance.date_before_start', { field: 'endedOn' });
    subject
      .given([known, canceled('2026-01-12')])
      .when(takeOver({ endedOn: day('2026-01-13') }))
      .thenRefused('finance.differs_from_known', { field: 'endedOn' });
    subject
      .given([known])
      .when(takeOver({ endedOn: day('2026-01-12'), items: [item({ quantity: '1' })] }))
      .thenRefused('finance.differs_from_known', { field: 'items' });
  });
});

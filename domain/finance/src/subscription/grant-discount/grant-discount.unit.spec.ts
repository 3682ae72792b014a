import type { Discount } from '@skillhub/domain/contracts';
import { decider } from '@skillhub/domain/kernel/testing';
import { at, day, discountId, NOW, started, subscriptionId, TODAY } from '../../testing/samples';
import type { SubscriptionEvent } from '../subscription';
import { subscription } from '../subscription-decider';

const subject = decider(subscription);
const discount: Discount = {
  discountId: discountId(),
  itemId: null,
  value: { kind: 'amount', minor: 79_000 },
  startsOn: TODAY,
  duration: { kind: 'forever' },
};
const grant = (changes: Partial<Discount> = {}) => ({
  type: 'GrantDiscount' as const,
  data: { subscriptionId, discount: { ...discount, ...changes } },
});
const granted: SubscriptionEvent = { type: 'DiscountGranted', data: { subscriptionId, discount } };
const end = (endedOn = TODAY) => ({
  type: 'EndDiscount' as const,
  data: { subscriptionId, discountId: discountId(), endedOn },
});

describe('granting a discount', () => {
  it('happens once under one id', () => {
    subject.given([started()]).when(grant()).then([granted]);
    subject.given([started(), granted]).when(grant()).then([]);
    subject
      .given([started(), granted])
      .when(grant({ itemId: null, startsOn: day('2026-02-01') }))
      .thenRefused('finance.id_used');
    subject.given([]).when(grant()).thenRefused('finance.not_found');
  });

  it.each([
    ['more than the price', { value: { kind: 'amount', minor: 79_001 } }, 'finance.discount_above_price'],
    ['nothing', { value: { kind: 'amount', minor: 0 } }, 'finance.amount_not_positive'],
    ['an end before its start', { duration: { kind: 'until', endsOn: TODAY } }, 'finance.date_order'],
    ['a start before the subscription', { startsOn: day('2026-01-04') }, 'finance.date_before_start'],
  ] as const)('is refused with %s', (_, changes, code) => {
    subject.given([started()]).when(grant(changes)).thenRefused(code);
  });

  it('can be ended before its time, once', () => {
    const ended: SubscriptionEvent = {
      type: 'DiscountEnded',
      data: { subscriptionId, discountId: discountId(), endedOn: TODAY },
    };
    subject
      .given([started(), granted])
      .when(end())
      .then([{ ...ended, occurredAt: NOW }]);
    subject.given([started(), granted, ended]).when(end()).then([]);
    subject.given([started()]).when(end()).thenRefused('finance.discount_unknown');
    const yesterday = day('2026-01-14');
    subject
      .given([started(), granted])
      .when(end(yesterday))
      .then([
        { type: 'DiscountEnded', data: { ...ended.data, endedOn: yesterday }, occurredAt: at('2026-01-14') },
      ]);
  });
});

import { decider } from '@skillhub/domain/kernel/testing';
import { at, day, discountId, item, itemId, NOW, started, TODAY } from '../../testing/samples';
import { subscription } from '../subscription-decider';
import type { StartSubscription } from './start-subscription.command';

const subject = decider(subscription);
const event = started();
const start = (changes: Partial<StartSubscription['data']> = {}): StartSubscription => {
  if (event.type !== 'SubscriptionStarted') throw new Error('samples changed');
  return { type: 'StartSubscription', data: { ...event.data, ...changes } };
};

describe('starting a subscription', () => {
  it('happens once', () => {
    subject
      .given([])
      .when(start())
      .then([{ ...event, occurredAt: at('2026-01-05') }]);
    subject.given([event]).when(start()).thenRefused('finance.already_exists');
  });

  it('may begin in the future, and begins today when nothing is said', () => {
    const future = started({ startedOn: day('2026-03-01') });
    subject
      .given([])
      .when(start({ startedOn: day('2026-03-01') }))
      .then([{ ...future, occurredAt: NOW }]);
    const { startedOn: _, ...rest } = start().data;
    subject
      .given([])
      .when({ type: 'StartSubscription', data: rest })
      .then([{ ...started({ startedOn: TODAY }), occurredAt: NOW }]);
  });

  it.each([
    [
      'a negative price',
      { items: [item({ unitPriceMinor: -1 })] },
      'finance.price_negative',
      'items.0.unitPriceMinor',
    ],
    [
      'no quantity',
      { items: [item({ quantity: '0' })] },
      'finance.quantity_not_positive',
      'items.0.quantity',
    ],
    ['one item twice', { items: [item(), item()] }, 'finance.item_repeated', 'items.1.itemId'],
    [
      'a trial that ends before it begins',
      { trialEndsOn: day('2026-01-04') },
      'finance.trial_before_start',
      'trialEndsOn',
    ],
    [
      'a discount on an item it does not have',
      {
        discounts: [
          {
            discountId: discountId(),
            itemId: itemId(9),
            value: { kind: 'percent' as const, bp: 1 },
            startsOn: TODAY,
            duration: { kind: 'forever' as const },
          },
        ],
      },
      'finance.item_unknown',
      'discounts.0.itemId',
    ],
  ] as const)('is refused with %s', (_, changes, code, field) => {
    subject
      .given([])
      .when(start(structuredClone(changes) as Partial<StartSubscription['data']>))
      .thenRefused(code, { field });
  });
});

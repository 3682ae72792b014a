import type { Discount, SubscriptionStarted } from '@skillhub/domain/contracts';
import fc from 'fast-check';
import { compare, rational, roundToMinor, sum, toDecimalText, ZERO } from '../exact/rational';
import { day, discountId, item, itemId, started, subscriptionId } from '../testing/samples';
import { mrrOn, type DiscountPolicy } from './mrr';
import { mrrTimeline } from './mrr-timeline';
import { evolveSubscription, type SubscriptionEvent } from './subscription';
import type { SubscriptionState } from './subscription-state';

const fold = (...events: readonly SubscriptionEvent[]) =>
  events.reduce<SubscriptionState>(evolveSubscription, { status: 'none' });
const mrr = (events: readonly SubscriptionEvent[], on = '2026-06-01', policy?: DiscountPolicy) =>
  roundToMinor(mrrOn(fold(...events), day(on), policy).total);
const startedWith = (changes: Partial<SubscriptionStarted['data']>) => mrr([started(changes)]);
const discount = (changes: Partial<Discount> = {}): Discount => ({
  discountId: discountId(),
  itemId: null,
  value: { kind: 'percent', bp: 1_000 },
  startsOn: day('2026-01-05'),
  duration: { kind: 'forever' },
  ...changes,
});
const cancel = (endsOn: string, requestedOn = endsOn): SubscriptionEvent => ({
  type: 'SubscriptionCanceled',
  data: {
    subscriptionId,
    requestedOn: day(requestedOn),
    endsOn: day(endsOn),
    at: 'period_end',
    isVoluntary: true,
    reason: 'price',
  },
});
const text = (events: readonly SubscriptionEvent[], policy?: DiscountPolicy) =>
  mrrTimeline(events, policy).map((step) => `${step.from} ${toDecimalText(step.mrr, 2)}`);

describe('MRR of a subscription (10.1)', () => {
  it('is price × quantity by the month', () => {
    expect(mrr([started()])).toBe(79_000);
  });

  it.each([
    ['week', 1, 1_200, '5200.0000'],
    ['quarter', 1, 30_000, '10000.0000'],
    ['half', 1, 30_000, '5000.0000'],
    ['year', 1, 10_000, '833.3333'],
    ['year', 3, 10_000, '277.7778'],
  ] as const)('divides by the months of a %s × %d, exactly', (unit, count, unitPriceMinor, expected) => {
    const events = started({ interval: { unit, count }, items: [item({ unitPriceMinor, quantity: '1' })] });
    expect(toDecimalText(mrrOn(fold(events), day('2026-06-01')).total, 4)).toBe(expected);
  });

  it('sums fractions and rounds once', () => {
    const yearly = started({
      interval: { unit: 'year', count: 1 },
      items: [item({ unitPriceMinor: 10_000, quantity: '1' })],
    });
    const thousand = Array.from({ length: 1_000 }, () => mrrOn(fold(yearly), day('2026-06-01')).total);
    expect(roundToMinor(sum(thousand))).toBe(833_333);
  });

  it('leaves out what does not recur, trials, free plans and contracts without renewal', () => {
    const setup = item({ itemId: itemId(2), kind: 'setup', unitPriceMinor: 50_000 });
    const metered = item({ itemId: itemId(3), kind: 'metered' });
    const oneOff = item({ itemId: itemId(4), kind: 'one_off' });
    expect(startedWith({ items: [item(), setup, metered, oneOff] })).toBe(79_000);
    expect(startedWith({ trialEndsOn: day('2026-06-02') })).toBe(0);
    expect(startedWith({ trialEndsOn: day('2026-06-01') })).toBe(79_000);
    expect(startedWith({ items: [item({ unitPriceMinor: 0 })] })).toBe(0);
    expect(startedWith({ renews: false })).toBe(0);
    expect(startedWith({ startedOn: day('2026-06-02') })).toBe(0);
    expect(startedWith({ isIncomplete: true })).toBe(0);
    expect(mrrOn({ status: 'none' }, day('2026-06-01')).total).toEqual(ZERO);
  });

  it('stays while past due and in a pause that is billed, and goes when unpaid or paused without', () => {
    const on = day('2026-02-01');
    const pastDue: SubscriptionEvent = {
      type: 'SubscriptionFellPastDue',
      data: { subscriptionId, pastDueOn: on },
    };
    const unpaid: SubscriptionEvent = {
      type: 'SubscriptionWentUnpaid',
      data: { subscriptionId, unpaidOn: on },
    };
    const paused = (billing: 'paused' | 'continues'): SubscriptionEvent => ({
      type: 'SubscriptionPaused',
      data: { subscriptionId, pausedOn: on, billing },
    });
    expect(mrr([started(), pastDue])).toBe(79_000);
    expect(mrr([started(), pastDue, unpaid])).toBe(0);
    expect(mrr([started(), paused('continues')])).toBe(79_000);
    expect(mrr([started(), paused('paused')])).toBe(0);
  });

  it('is lowered by every running discount, or by those forever only', () => {
    const forever = discount();
    const threeMonths = discount({
      discountId: discountId(2),
      value: { kind: 'amount', minor: 1_100 },
      duration: { kind: 'periods', count: 3 },
    });
    const events = [started({ discounts: [forever, threeMonths] })];
    expect(mrr(events, '2026-04-04')).toBe(70_000);
    expect(mrr(events, '2026-04-05')).toBe(71_100);
    expect(mrr(events, '2026-04-04', 'forever_only')).toBe(71_100);
  });

  it('takes a discount off one item, and shares one on everything in proportion', () => {
    const two = [
      item({ unitPriceMinor: 3_000, quantity: '1' }),
      item({ itemId: itemId(2), unitPriceMinor: 1_000, quantity: '1' }),
    ];
    const onSecond = discount({ itemId: itemId(2), value: { kind: 'amount', minor: 5_000 } });
    const onAll = discount({ value: { kind: 'amount', minor: 400 } });
    const parts = (discounts: Discount[]) =>
      mrrOn(fold(started({ items: two, discounts })), day('2026-06-01')).items.map(({ mrr: each }) =>
        roundToMinor(each),
      );
    expect(parts([onSecond])).toEqual([3_000, 0]);
    expect(parts([onAll])).toEqual([2_700, 900]);
  });

  it('moves by what only time brings', () => {
    const until = discount({
      startsOn: day('2026-03-01'),
      duration: { kind: 'until', endsOn: day('2026-04-01') },
    });
    const trial = started({ trialEndsOn: day('2026-01-19'), discounts: [until] });
    expect(text([trial, cancel('2026-05-19', '2026-05-02')])).toEqual([
      '2026-01-19 79000.00',
      '2026-03-01 71100.00',
      '2026-04-01 79000.00',
      '2026-05-19 0.00',
    ]);
  });

  it('forgets what was foreseen once it is withdrawn', () => {
    const withdrawn: SubscriptionEvent = {
      type: 'SubscriptionCancellationWithdrawn',
      data: { subscriptionId, withdrawnOn: day('2026-02-20') },
    };
    expect(text([started(), cancel('2026-03-05', '2026-02-10'), withdrawn])).toEqual(['2026-01-05 79000.00']);
  });

  it('is a state at the end of a day: changes of one day are one step', () => {
    const changed = (quantity: string): SubscriptionEvent => ({
      type: 'SubscriptionItemsChanged',
      data: {
        subscriptionId,
        interval: { unit: 'month', count: 1 },
        items: [item({ quantity })],
        changedOn: day('2026-02-01'),
      },
    });
    expect(text([started(), changed('12'), changed('11')])).toEqual([
      '2026-01-05 79000.00',
      '2026-02-01 86900.00',
    ]);
    expect(text([started(), changed('12'), changed('10')])).toEqual(['2026-01-05 79000.00']);
  });

  it('is never negative and the sum of its items, whatever the discounts', () => {
    const anyDiscount = fc
      .tuple(
        fc.constantFrom(null, itemId(1), itemId(2)),
        fc.oneof(
          fc.record({ kind: fc.constant('percent' as const), bp: fc.nat(10_000) }),
          fc.record({ kind: fc.constant('amount' as const), minor: fc.integer({ min: 1, max: 20_000 }) }),
        ),
      )
      .map(([id, value]) => discount({ itemId: id, value }));
    const anyItem = fc.tuple(fc.nat(10_000), fc.constantFrom('1', '2.5', '0.333'));
    fc.assert(
      fc.property(
        anyItem,
        anyItem,
        fc.array(anyDiscount, { maxLength: 4 }),
        ([p1, q1], [p2, q2], discounts) => {
          const items = [
            item({ unitPriceMinor: p1, quantity: q1 }),
            item({ itemId: itemId(2), unitPriceMinor: p2, quantity: q2 }),
          ];
          const full = mrrOn(fold(started({ items })), day('2026-06-01'));
          const result = mrrOn(fold(started({ items, discounts })), day('2026-06-01'));
          expect(sum(result.items.map((each) => each.mrr))).toEqual(result.total);
          expect(compare(result.total, rational(0))).toBeGreaterThanOrEqual(0);
          expect(compare(result.total, full.total)).toBeLessThanOrEqual(0);
        },
      ),
      { seed: 20260115 },
    );
  });
});

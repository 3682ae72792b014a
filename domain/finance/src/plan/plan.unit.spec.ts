import { PlanId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { decider, fixedMetadata } from '@skillhub/domain/kernel/testing';
import { plan, priceOn, type PlanEvent } from './plan';
import { SEED_PLANS } from './seed-plans';

const subject = decider(plan);
const planId = PlanId.of('00000000-0000-4000-8000-000000000001');
const day = LocalDate.of('2026-01-01');
const data = {
  planId,
  code: 'pro',
  name: 'Pro',
  trialDays: 14,
  entitlements: [{ feature: 'users', limit: 500 }],
};
const published: PlanEvent = { type: 'PlanPublished', data };
const price = {
  interval: { unit: 'month' as const, count: 1 },
  currency: 'EUR',
  unit: 'user' as const,
  from: day,
};
const priced = (unitPriceMinor: number | null, from = day): PlanEvent => ({
  type: 'PlanPriceSet',
  data: { planId, ...price, from, unitPriceMinor },
});
const setPrice = (unitPriceMinor: number | null) => ({
  type: 'SetPlanPrice' as const,
  data: { planId, ...price, unitPriceMinor },
});
const retired: PlanEvent = { type: 'PlanRetired', data: { planId, retiredOn: day } };

describe('a plan', () => {
  it('is published once', () => {
    subject.given([]).when({ type: 'PublishPlan', data }).then([published]);
    subject.given([published]).when({ type: 'PublishPlan', data }).thenRefused('finance.already_exists');
  });

  it('changes what it gives, silent when nothing differs', () => {
    const { code: _, ...details } = data;
    const changed = { ...details, entitlements: [{ feature: 'users', limit: null }] };
    subject.given([published]).when({ type: 'ChangePlanDetails', data: details }).then([]);
    subject
      .given([published])
      .when({ type: 'ChangePlanDetails', data: changed })
      .then([{ type: 'PlanDetailsChanged', data: changed }]);
    subject.given([]).when({ type: 'ChangePlanDetails', data: changed }).thenRefused('finance.not_found');
  });

  it('has a price per interval and currency, or is on quote', () => {
    subject
      .given([published])
      .when(setPrice(7_900))
      .then([priced(7_900)]);
    subject
      .given([published])
      .when(setPrice(null))
      .then([priced(null)]);
    subject
      .given([published, priced(7_900)])
      .when(setPrice(7_900))
      .then([]);
    subject
      .given([published])
      .when(setPrice(-1))
      .thenRefused('finance.price_negative', { field: 'unitPriceMinor' });
    subject.given([]).when(setPrice(1)).thenRefused('finance.not_found');
  });

  it('takes no new price once retired', () => {
    const retire = { type: 'RetirePlan' as const, data: { planId, retiredOn: day } };
    subject.given([published]).when(retire).then([retired]);
    subject.given([published, retired]).when(retire).then([]);
    subject.given([published, retired]).when(setPrice(1)).thenRefused('finance.plan_retired');
    subject.given([]).when(retire).thenRefused('finance.not_found');
    subject
      .given([published])
      .when({ type: 'RetirePlan', data: { planId, retiredOn: LocalDate.of('2026-02-01') } })
      .thenRefused('finance.date_in_future');
  });

  it('costs what was set last for the latest beginning', () => {
    const later = LocalDate.of('2026-07-01');
    const prices = [priced(7_900), priced(8_900, later), priced(7_500)].flatMap((event) =>
      event.type === 'PlanPriceSet' ? [event.data] : [],
    );
    expect(priceOn(prices, price, LocalDate.of('2026-06-30'))?.unitPriceMinor).toBe(7_500);
    expect(priceOn(prices, price, later)?.unitPriceMinor).toBe(8_900);
    expect(priceOn(prices, price, LocalDate.of('2025-12-31'))).toBeUndefined();
    expect(priceOn(prices, { ...price, currency: 'USD' }, later)).toBeUndefined();
  });

  it('begins as one of five, each acceptable as commands', () => {
    expect(SEED_PLANS.map(({ code }) => code)).toEqual([
      'free',
      'starter',
      'pro',
      'enterprise',
      'on-premise',
    ]);
    for (const { prices, ...rest } of SEED_PLANS) {
      const published = plan.decide(
        { type: 'PublishPlan', data: { planId, ...rest, entitlements: [...rest.entitlements] } },
        plan.initial,
        fixedMetadata(),
      );
      expect(published.ok).toBe(true);
      expect(prices.every(({ unitPriceMinor }) => unitPriceMinor === null || unitPriceMinor >= 0)).toBe(true);
    }
  });
});

import type {
  BillingInterval,
  Entitlement,
  PlanDetailsChanged,
  PlanId,
  PlanPriceSet,
  PlanPublished,
  PlanRetired,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider, type LocalDate } from '@skillhub/domain/kernel';
import type { FinanceRefusal } from '../refusal';
import { changePlanDetails } from './change-plan-details/change-plan-details';
import type { ChangePlanDetails } from './change-plan-details/change-plan-details.command';
import { publishPlan } from './publish-plan/publish-plan';
import type { PublishPlan } from './publish-plan/publish-plan.command';
import { retirePlan } from './retire-plan/retire-plan';
import type { RetirePlan } from './retire-plan/retire-plan.command';
import { setPlanPrice } from './set-plan-price/set-plan-price';
import type { SetPlanPrice } from './set-plan-price/set-plan-price.command';

export type PlanCommand = PublishPlan | ChangePlanDetails | SetPlanPrice | RetirePlan;
export type PlanEvent = PlanPublished | PlanDetailsChanged | PlanPriceSet | PlanRetired;
export type PlanPrice = Omit<PlanPriceSet['data'], 'planId'>;
export type PlanState =
  | { readonly status: 'none' }
  | {
      readonly status: 'published' | 'retired';
      readonly planId: PlanId;
      readonly code: string;
      readonly name: string;
      readonly trialDays: number;
      readonly entitlements: readonly Entitlement[];
      /** In the order they were set. */
      readonly prices: readonly PlanPrice[];
    };

export const planStream = (id: PlanId): StreamId => StreamId.of(`plan-${id}`);

function evolve(state: PlanState, event: PlanEvent): PlanState {
  if (event.type === 'PlanPublished') return { status: 'published', ...event.data, prices: [] };
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'PlanDetailsChanged':
      return { ...state, ...event.data };
    case 'PlanPriceSet': {
      const { planId: _, ...price } = event.data;
      return { ...state, prices: [...state.prices, price] };
    }
    case 'PlanRetired':
      return { ...state, status: 'retired' };
    default:
      return assertNever(event);
  }
}

const sameInterval = (a: BillingInterval, b: BillingInterval): boolean =>
  a.unit === b.unit && a.count === b.count;

/** The price in force on a day: the last one set among those that begin latest. */
export function priceOn(
  prices: readonly PlanPrice[],
  wanted: Pick<PlanPrice, 'interval' | 'currency'>,
  day: LocalDate,
): PlanPrice | undefined {
  return prices
    .filter(
      (price) =>
        price.currency === wanted.currency &&
        sameInterval(price.interval, wanted.interval) &&
        price.from <= day,
    )
    .reduce<PlanPrice | undefined>(
      (best, price) => (best && best.from > price.from ? best : price),
      undefined,
    );
}

export const plan: Decider<PlanCommand, PlanEvent, PlanState, FinanceRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'PublishPlan':
        return publishPlan(command, state, metadata);
      case 'ChangePlanDetails':
        return changePlanDetails(command, state, metadata);
      case 'SetPlanPrice':
        return setPlanPrice(command, state, metadata);
      case 'RetirePlan':
        return retirePlan(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};

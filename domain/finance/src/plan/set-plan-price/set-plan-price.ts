import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { refuse } from '../../refusal';
import { sameContent } from '../../same-content';
import { priceOn, type PlanEvent, type PlanState } from '../plan';
import type { SetPlanPrice } from './set-plan-price.command';

export const setPlanPrice: Decision<SetPlanPrice, PlanState, PlanEvent> = ({ data }, state) => {
  if (state.status === 'none') return refuse('finance.not_found', 'planId');
  if (state.status === 'retired') return refuse('finance.plan_retired', 'planId');
  const { planId: _, ...price } = data;
  if (price.unitPriceMinor !== null && price.unitPriceMinor < 0)
    return refuse('finance.price_negative', 'unitPriceMinor', { minor: price.unitPriceMinor });
  const known = priceOn(state.prices, price, price.from);
  return ok(known && sameContent(price, known) ? [] : [{ type: 'PlanPriceSet', data }]);
};

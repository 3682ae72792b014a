import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayOf, futureDay } from '../../days';
import { refuse } from '../../refusal';
import type { PlanEvent, PlanState } from '../plan';
import type { RetirePlan } from './retire-plan.command';

export const retirePlan: Decision<RetirePlan, PlanState, PlanEvent> = ({ data }, state, { now }) => {
  if (state.status === 'none') return refuse('finance.not_found', 'planId');
  if (state.status === 'retired') return ok([]);
  const retiredOn = data.retiredOn ?? dayOf(now);
  const fault = futureDay(retiredOn, now, 'retiredOn');
  return fault ? refused(fault) : ok([{ type: 'PlanRetired', data: { planId: data.planId, retiredOn } }]);
};

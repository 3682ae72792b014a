import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { refuse } from '../../refusal';
import { sameContent } from '../../same-content';
import type { PlanEvent, PlanState } from '../plan';
import type { ChangePlanDetails } from './change-plan-details.command';

export const changePlanDetails: Decision<ChangePlanDetails, PlanState, PlanEvent> = ({ data }, state) => {
  if (state.status === 'none') return refuse('finance.not_found', 'planId');
  return ok(sameContent(data, state) ? [] : [{ type: 'PlanDetailsChanged', data }]);
};

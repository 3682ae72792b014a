import { ok, refused } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import type { DealEvent } from '../deal';
import type { DealState } from '../deal-state';
import { activityFault, activityLogged } from './new-activity';
import type { LogActivity } from './log-activity.command';

export const logActivity: Decision<LogActivity, DealState, DealEvent> = ({ data }, state, { now }) => {
  if (state.status === 'none') return refuse('sales.not_found', 'dealId');
  if (state.activityIds.has(data.activityId)) return refuse('sales.activity_id_used', 'activityId');
  const fault = activityFault(data, now, '');
  return fault ? refused(fault) : ok([activityLogged(data.dealId, data, now)]);
};

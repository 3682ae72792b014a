import { ok, refused } from '@skillhub/domain/kernel';
import { occurredOn, todayAfter } from '../../days';
import { firstOf, refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import type { DealEvent } from '../deal';
import { dayFault } from '../deal-coherence';
import { notOpen, type DealState } from '../deal-state';
import { stageFacts, withActivity } from '../evidence';
import { activityFault, activityLogged } from '../log-activity/new-activity';
import { moveFault } from '../stage-rules';
import type { MoveDeal } from './move-deal.command';

export const moveDeal: Decision<MoveDeal, DealState, DealEvent> = ({ data }, state, { now }) => {
  if (state.status !== 'open') return notOpen(state);
  const { dealId, to, activity } = data;
  if (activity && state.activityIds.has(activity.activityId)) {
    return refuse('sales.activity_id_used', 'activity.activityId');
  }
  const logged = activity && activityLogged(dealId, activity, now);
  const evidence = logged ? withActivity(state.evidence, logged.data.kind, logged.data.at) : state.evidence;
  const changedOn = data.changedOn ?? todayAfter(state.openedOn, now);
  const fault = firstOf(
    moveFault(state.stage, to, stageFacts({ ...state, evidence })),
    activity && activityFault(activity, now, 'activity.'),
    dayFault(changedOn, state.openedOn, now, 'changedOn'),
  );
  if (fault) return refused(fault);
  const from = state.stage;
  const occurredAt = occurredOn(changedOn, now);
  const moved: DealEvent = { type: 'DealStageChanged', data: { dealId, from, to, changedOn }, occurredAt };
  return ok(logged ? [logged, moved] : [moved]);
};

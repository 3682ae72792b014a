import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { refuse } from '../../refusal';
import type { PlanEvent, PlanState } from '../plan';
import type { PublishPlan } from './publish-plan.command';

export const publishPlan: Decision<PublishPlan, PlanState, PlanEvent> = ({ data }, state) =>
  state.status === 'none'
    ? ok([{ type: 'PlanPublished', data }])
    : refuse('finance.already_exists', 'planId');

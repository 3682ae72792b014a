import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import type { DealEvent } from '../deal';
import { notOpen, type DealState } from '../deal-state';
import type { AssignDeal } from './assign-deal.command';

export const assignDeal: Decision<AssignDeal, DealState, DealEvent> = ({ data }, state) => {
  if (state.status !== 'open') return notOpen(state);
  const unchanged = data.ownerId === state.ownerId && data.teamId === state.teamId;
  return ok(unchanged ? [] : [{ type: 'DealAssigned', data }]);
};

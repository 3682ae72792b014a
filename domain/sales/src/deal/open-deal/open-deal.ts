import { ok, refused } from '@skillhub/domain/kernel';
import { dayOf, futureDay, occurredOn } from '../../days';
import { firstOf, refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import type { DealEvent } from '../deal';
import { detailsFault } from '../deal-coherence';
import type { DealState } from '../deal-state';
import type { OpenDeal } from './open-deal.command';

export const openDeal: Decision<OpenDeal, DealState, DealEvent> = ({ data }, state, { now }) => {
  if (state.status !== 'none') return refuse('sales.already_exists', 'dealId');
  const openedOn = data.openedOn ?? dayOf(now);
  const fault = firstOf(futureDay(openedOn, now, 'openedOn'), detailsFault(data, openedOn));
  if (fault) return refused(fault);
  const occurredAt = occurredOn(openedOn, now);
  return ok([{ type: 'DealOpened', data: { ...data, openedOn, stage: 'prospect' }, occurredAt }]);
};

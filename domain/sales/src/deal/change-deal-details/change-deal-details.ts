import { ok, refused } from '@skillhub/domain/kernel';
import { sameContent } from '../../take-over';
import type { Decision } from '../../command-definition';
import type { DealEvent } from '../deal';
import { detailsFault } from '../deal-coherence';
import { notOpen, type DealState } from '../deal-state';
import type { ChangeDealDetails } from './change-deal-details.command';

export const changeDealDetails: Decision<ChangeDealDetails, DealState, DealEvent> = ({ data }, state) => {
  if (state.status !== 'open') return notOpen(state);
  const { dealId: _, ...details } = data;
  const fault = detailsFault(details, state.openedOn);
  if (fault) return refused(fault);
  return ok(sameContent(details, state.details) ? [] : [{ type: 'DealDetailsChanged', data }]);
};

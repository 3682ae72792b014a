import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { firstOf, refuse } from '../../refusal';
import { otherCurrency } from '../../amounts';
import { sameContent } from '../../same-content';
import type { LegalEntityEvent, LegalEntityState } from '../legal-entity';
import { legalEntityFault } from '../legal-entity-coherence';
import type { ChangeLegalEntityDetails } from './change-legal-entity-details.command';

export const changeLegalEntityDetails: Decision<
  ChangeLegalEntityDetails,
  LegalEntityState,
  LegalEntityEvent
> = ({ data }, state) => {
  if (state.status === 'none') return refuse('finance.not_found', 'legalEntityId');
  const { legalEntityId: _, ...details } = data;
  const fault = firstOf(
    legalEntityFault(details),
    otherCurrency(details.currency, state.details.currency, 'currency'),
  );
  if (fault) return refused(fault);
  return ok(sameContent(details, state.details) ? [] : [{ type: 'LegalEntityDetailsChanged', data }]);
};

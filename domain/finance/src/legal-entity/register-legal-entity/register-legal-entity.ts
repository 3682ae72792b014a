import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { refuse } from '../../refusal';
import type { LegalEntityEvent, LegalEntityState } from '../legal-entity';
import { legalEntityFault } from '../legal-entity-coherence';
import type { RegisterLegalEntity } from './register-legal-entity.command';

export const registerLegalEntity: Decision<RegisterLegalEntity, LegalEntityState, LegalEntityEvent> = (
  { data },
  state,
) => {
  if (state.status !== 'none') return refuse('finance.already_exists', 'legalEntityId');
  const fault = legalEntityFault(data);
  return fault ? refused(fault) : ok([{ type: 'LegalEntityRegistered', data }]);
};

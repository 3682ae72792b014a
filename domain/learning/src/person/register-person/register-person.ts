import { ok, refused } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import { ownManager, type PersonEvent, type PersonState } from '../person';
import type { RegisterPerson } from './register-person.command';

export const registerPerson: Decision<RegisterPerson, PersonState, PersonEvent> = ({ data }, state) => {
  if (state.status !== 'none') return refuse('learning.already_exists', 'personId');
  const fault = ownManager(data);
  return fault ? refused(fault) : ok([{ type: 'PersonRegistered', data }]);
};

import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { notHere, ownManager, type PersonEvent, type PersonState } from '../person';
import type { ChangeManager } from './change-manager.command';

export const changeManager: Decision<ChangeManager, PersonState, PersonEvent> = ({ data }, state) => {
  if (state.status !== 'known') return notHere(state);
  const fault = ownManager(data);
  if (fault) return refused(fault);
  return ok(data.managerId === state.managerId ? [] : [{ type: 'PersonManagerChanged', data }]);
};

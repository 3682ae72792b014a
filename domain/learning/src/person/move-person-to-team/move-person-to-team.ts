import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { notHere, type PersonEvent, type PersonState } from '../person';
import type { MovePersonToTeam } from './move-person-to-team.command';

export const movePersonToTeam: Decision<MovePersonToTeam, PersonState, PersonEvent> = ({ data }, state) => {
  if (state.status !== 'known') return notHere(state);
  return ok(data.teamId === state.teamId ? [] : [{ type: 'PersonMovedToTeam', data }]);
};

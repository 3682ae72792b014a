import { ok, refused } from '@skillhub/domain/kernel';
import { fillUnstated, sameContent } from '../../content';
import { dayOf } from '../../days';
import type { Decision } from '../../command-definition';
import { jobOn, notHere, ownManager, type PersonEvent, type PersonState } from '../person';
import type { TakeOverPerson } from './take-over-person.command';

export const takeOverPerson: Decision<TakeOverPerson, PersonState, PersonEvent> = (
  { data },
  state,
  { now },
) => {
  const fault = ownManager(data);
  if (fault) return refused(fault);
  if (state.status === 'none') return ok([{ type: 'PersonRegistered', data }]);
  // An erased person does not come back by the next file.
  if (state.status === 'erased') return notHere(state);
  const { personId, name, email, teamId, managerId, jobId, jobFrom } = data;
  const events: PersonEvent[] = [];
  const details = fillUnstated({ name, email }, state.details);
  if (!sameContent(details, state.details)) {
    events.push({ type: 'PersonDetailsChanged', data: { personId, ...details } });
  }
  if (teamId !== null && teamId !== state.teamId) {
    events.push({ type: 'PersonMovedToTeam', data: { personId, teamId } });
  }
  if (managerId !== null && managerId !== state.managerId) {
    events.push({ type: 'PersonManagerChanged', data: { personId, managerId } });
  }
  const effectiveFrom = jobFrom ?? dayOf(now);
  if (jobId !== null && jobOn(state, effectiveFrom) !== jobId) {
    events.push({ type: 'PersonJobChanged', data: { personId, jobId, effectiveFrom } });
  }
  return ok(events);
};

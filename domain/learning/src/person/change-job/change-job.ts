import { ok } from '@skillhub/domain/kernel';
import { dayOf } from '../../days';
import type { Decision } from '../../command-definition';
import { jobOn, notHere, type PersonEvent, type PersonState } from '../person';
import type { ChangeJob } from './change-job.command';

export const changeJob: Decision<ChangeJob, PersonState, PersonEvent> = ({ data }, state, { now }) => {
  if (state.status !== 'known') return notHere(state);
  const { personId, jobId } = data;
  const effectiveFrom = data.effectiveFrom ?? dayOf(now);
  // Whoever has the job already on that day keeps it; a change planned for later stays planned.
  if (jobOn(state, effectiveFrom) === jobId) return ok([]);
  return ok([{ type: 'PersonJobChanged', data: { personId, jobId, effectiveFrom } }]);
};

import { ok } from '@skillhub/domain/kernel';
import { dayOf } from '../../days';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import { expectationsOn, type JobEvent, type JobState } from '../job';
import type { EndJobExpectation } from './end-job-expectation.command';

export const endJobExpectation: Decision<EndJobExpectation, JobState, JobEvent> = (
  { data },
  state,
  { now },
) => {
  if (state.status === 'none') return refuse('learning.not_found', 'jobId');
  const { jobId, skillId } = data;
  const effectiveFrom = data.effectiveFrom ?? dayOf(now);
  if (!state.expectations.has(skillId)) return refuse('learning.not_expected', 'skillId');
  if (!expectationsOn(state, effectiveFrom).has(skillId)) return ok([]);
  return ok([{ type: 'JobExpectationEnded', data: { jobId, skillId, effectiveFrom } }]);
};

import { ok } from '@skillhub/domain/kernel';
import { sameContent } from '../../content';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import type { JobEvent, JobState } from '../job';
import type { ChangeJobDetails } from './change-job-details.command';

export const changeJobDetails: Decision<ChangeJobDetails, JobState, JobEvent> = ({ data }, state) => {
  if (state.status === 'none') return refuse('learning.not_found', 'jobId');
  const { jobId: _, ...details } = data;
  return ok(sameContent(details, state.details) ? [] : [{ type: 'JobDetailsChanged', data }]);
};

import { ok } from '@skillhub/domain/kernel';
import { fillUnstated, sameContent } from '../../content';
import type { Decision } from '../../command-definition';
import type { JobEvent, JobState } from '../job';
import type { TakeOverJob } from './take-over-job.command';

export const takeOverJob: Decision<TakeOverJob, JobState, JobEvent> = ({ data }, state) => {
  if (state.status === 'none') return ok([{ type: 'JobDefined', data }]);
  const { jobId, source: _, ...stated } = data;
  const details = fillUnstated(stated, state.details);
  return ok(
    sameContent(details, state.details) ? [] : [{ type: 'JobDetailsChanged', data: { jobId, ...details } }],
  );
};

import { ok } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import type { JobEvent, JobState } from '../job';
import type { DefineJob } from './define-job.command';

export const defineJob: Decision<DefineJob, JobState, JobEvent> = ({ data }, state) =>
  state.status === 'none' ? ok([{ type: 'JobDefined', data }]) : refuse('learning.already_exists', 'jobId');

import type {
  JobDefined,
  JobDetailsChanged,
  JobExpectationSet,
  JobExpectationEnded,
  JobId,
  SkillId,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider, type LocalDate } from '@skillhub/domain/kernel';
import { effectiveOn, withEffective, type Effective } from '../effective';
import type { LearningRefusal } from '../refusal';
import { defineJob } from './define-job/define-job';
import type { DefineJob } from './define-job/define-job.command';
import { changeJobDetails } from './change-job-details/change-job-details';
import type { ChangeJobDetails } from './change-job-details/change-job-details.command';
import { setJobExpectations } from './set-job-expectations/set-job-expectations';
import type { SetJobExpectations } from './set-job-expectations/set-job-expectations.command';
import { endJobExpectation } from './end-job-expectation/end-job-expectation';
import type { EndJobExpectation } from './end-job-expectation/end-job-expectation.command';
import { takeOverJob } from './take-over-job/take-over-job';
import type { TakeOverJob } from './take-over-job/take-over-job.command';

export type JobCommand = DefineJob | ChangeJobDetails | SetJobExpectations | EndJobExpectation | TakeOverJob;
export type JobEvent = JobDefined | JobDetailsChanged | JobExpectationSet | JobExpectationEnded;
export type JobDetails = Omit<JobDetailsChanged['data'], 'jobId'>;
/** What a job expects of a skill. */
export interface Expectation {
  readonly expectedLevel: number;
  readonly weight: number;
}
export interface DefinedJob {
  readonly status: 'defined';
  readonly details: JobDetails;
  /** By skill, then by the day from which each holds; null: nothing is expected from then on. */
  readonly expectations: ReadonlyMap<SkillId, Effective<Expectation | null>>;
}
export type JobState = { readonly status: 'none' } | DefinedJob;

function evolve(state: JobState, event: JobEvent): JobState {
  if (event.type === 'JobDefined') {
    const { jobId: _jobId, source: _source, ...details } = event.data;
    return { status: 'defined', details, expectations: new Map() };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'JobDetailsChanged': {
      const { jobId: _jobId, ...details } = event.data;
      return { ...state, details };
    }
    case 'JobExpectationSet': {
      const { skillId, expectedLevel, weight, effectiveFrom } = event.data;
      return withExpectation(state, skillId, effectiveFrom, { expectedLevel, weight });
    }
    case 'JobExpectationEnded':
      return withExpectation(state, event.data.skillId, event.data.effectiveFrom, null);
    default:
      return assertNever(event);
  }
}

function withExpectation(
  state: DefinedJob,
  skillId: SkillId,
  from: LocalDate,
  expectation: Expectation | null,
): DefinedJob {
  const known = state.expectations.get(skillId) ?? [];
  return {
    ...state,
    expectations: new Map(state.expectations).set(skillId, withEffective(known, from, expectation)),
  };
}

/** What a job expects on a day, by skill. */
export function expectationsOn(
  { expectations }: Pick<DefinedJob, 'expectations'>,
  day: LocalDate,
): ReadonlyMap<SkillId, Expectation> {
  const held = new Map<SkillId, Expectation>();
  for (const [skillId, values] of expectations) {
    const value = effectiveOn(values, day) ?? null;
    if (value !== null) held.set(skillId, value);
  }
  return held;
}

export const jobStream = (id: JobId): StreamId => StreamId.of(`job-${id}`);

export const job: Decider<JobCommand, JobEvent, JobState, LearningRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'DefineJob':
        return defineJob(command, state, metadata);
      case 'ChangeJobDetails':
        return changeJobDetails(command, state, metadata);
      case 'SetJobExpectations':
        return setJobExpectations(command, state, metadata);
      case 'EndJobExpectation':
        return endJobExpectation(command, state, metadata);
      case 'TakeOverJob':
        return takeOverJob(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};

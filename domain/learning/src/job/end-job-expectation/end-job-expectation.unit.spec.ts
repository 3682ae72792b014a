import { decider } from '@skillhub/domain/kernel/testing';
import { TODAY, day, jobId, otherSkillId, skillId } from '../../testing/samples';
import { job, expectationsOn, type JobEvent } from '../job';

const subject = decider(job);

const details = { name: { fr: 'Commercial', en: 'Sales person' }, family: null };
const defined: JobEvent = { type: 'JobDefined', data: { jobId, ...details, source: null } };

const isSet: JobEvent = {
  type: 'JobExpectationSet',
  data: { jobId, skillId, expectedLevel: 3, weight: 1, effectiveFrom: day('2025-01-01') },
};
const end = (skill = skillId, effectiveFrom?: typeof TODAY) => ({
  type: 'EndJobExpectation' as const,
  data: { jobId, skillId: skill, ...(effectiveFrom === undefined ? {} : { effectiveFrom }) },
});

describe('ending what a job expects', () => {
  it('ends it from a day on and keeps the days before', () => {
    const ended: JobEvent = { type: 'JobExpectationEnded', data: { jobId, skillId, effectiveFrom: TODAY } };
    subject.given([defined, isSet]).when(end()).then([ended]);
    subject.given([defined, isSet, ended]).when(end()).then([]);
    const state = [defined, isSet, ended].reduce(job.evolve, job.initial);
    if (state.status === 'none') throw new Error('a defined job exists');
    expect(expectationsOn(state, day('2026-01-14')).has(skillId)).toBe(true);
    expect(expectationsOn(state, TODAY).has(skillId)).toBe(false);
  });

  it('needs a job that expects the skill', () => {
    subject.given([]).when(end()).thenRefused('learning.not_found');
    subject.given([defined, isSet]).when(end(otherSkillId)).thenRefused('learning.not_expected');
  });
});

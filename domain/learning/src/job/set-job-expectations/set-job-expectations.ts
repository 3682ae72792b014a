import { SKILL_LEVELS } from '@skillhub/domain/contracts';
import { ok, refused } from '@skillhub/domain/kernel';
import { firstTwice } from '../../content';
import { dayOf } from '../../days';
import { firstOf, refusal, refuse, type LearningRefusal } from '../../refusal';
import type { Decision } from '../../command-definition';
import { expectationsOn, type JobEvent, type JobState } from '../job';
import type { SetJobExpectations } from './set-job-expectations.command';

export const setJobExpectations: Decision<SetJobExpectations, JobState, JobEvent> = (
  { data },
  state,
  { now },
) => {
  if (state.status === 'none') return refuse('learning.not_found', 'jobId');
  const { jobId, expectations } = data;
  const effectiveFrom = data.effectiveFrom ?? dayOf(now);
  const fault = expectationsFault(expectations);
  if (fault) return refused(fault);
  const held = expectationsOn(state, effectiveFrom);
  return ok(
    expectations
      .filter(({ skillId, expectedLevel, weight }) => {
        const known = held.get(skillId);
        return known?.expectedLevel !== expectedLevel || known.weight !== weight;
      })
      .map((expectation) => ({
        type: 'JobExpectationSet',
        data: { jobId, ...expectation, effectiveFrom },
      })),
  );
};

type Expectations = SetJobExpectations['data']['expectations'];

function expectationsFault(expectations: Expectations): LearningRefusal | undefined {
  const twice = firstTwice(expectations.map(({ skillId }) => skillId));
  if (twice !== undefined) return refusal('learning.expectation_twice', 'expectations', { skillId: twice });
  return firstOf(...expectations.map(cellFault));
}

function cellFault(
  { expectedLevel, weight }: Expectations[number],
  index: number,
): LearningRefusal | undefined {
  const at = (name: string) => `expectations.${index}.${name}`;
  if (!(expectedLevel >= SKILL_LEVELS.min && expectedLevel <= SKILL_LEVELS.max)) {
    return refusal('learning.level_out_of_range', at('expectedLevel'), {
      level: expectedLevel,
      ...SKILL_LEVELS,
    });
  }
  return weight > 0 && weight <= 1000
    ? undefined
    : refusal('learning.weight_not_positive', at('weight'), { weight });
}

import { decider } from '@skillhub/domain/kernel/testing';
import {
  at,
  day,
  enrolled,
  enrolmentId,
  exercise,
  moduleId,
  started,
  withdrawn,
} from '../../testing/samples';
import { enrolment, type EnrolmentEvent } from '../enrolment';

const subject = decider(enrolment);

const scoredOn = day('2026-01-08');
const occurredAt = at('2026-01-08T00:00:00.000Z');
const result = (score: number, id = exercise.moduleId, on = scoredOn) => ({
  type: 'TakeOverModuleResult' as const,
  data: { enrolmentId, moduleId: id, score, scoredOn: on },
});
const scored = (score: number, passed: boolean): EnrolmentEvent => ({
  type: 'ModuleScored',
  data: { enrolmentId, moduleId: exercise.moduleId, score, passed, assessorId: null, scoredOn },
  occurredAt,
});
const done: EnrolmentEvent = {
  type: 'ModuleCompleted',
  data: { enrolmentId, moduleId: exercise.moduleId, completedOn: scoredOn },
  occurredAt,
};

describe('taking the result of a module over', () => {
  it('leads to no completion of the course, which its source judges', () => {
    subject
      .given([enrolled([exercise])])
      .when(result(0.6))
      .then([
        { type: 'CourseStarted', data: { enrolmentId, startedOn: scoredOn }, occurredAt },
        scored(0.6, true),
        done,
      ]);
  });

  it('is silent unless it is better than what is known', () => {
    const history = [enrolled([exercise]), started, scored(0.6, true), done];
    subject.given(history).when(result(0.6)).then([]);
    subject
      .given(history)
      .when(result(0.8))
      .then([scored(0.8, true)]);
  });

  it('may belong to somebody who left', () => {
    subject
      .given([enrolled([exercise]), withdrawn])
      .when(result(0.2))
      .then([scored(0.2, false), done]);
  });

  it('needs a module of an enrolment, on a day gone by', () => {
    subject.given([]).when(result(1)).thenRefused('learning.not_found');
    subject
      .given([enrolled()])
      .when(result(1, moduleId(9)))
      .thenRefused('learning.unknown_module');
    subject
      .given([enrolled([exercise])])
      .when(result(1, exercise.moduleId, day('2027-01-01')))
      .thenRefused('learning.date_in_future');
  });
});

import { decider, fixedMetadata } from '@skillhub/domain/kernel/testing';
import {
  at,
  completedCourse,
  courseId,
  courseOf,
  courseWith,
  day,
  enrolled,
  enrolmentId,
  enrolmentOf,
  failedCourse,
  otherCourseId,
  passedCourse,
  personId,
  quiz,
  source,
  started,
  video,
  withdrawn,
} from '../../testing/samples';
import { enrolment } from '../enrolment';
import { learnerState } from '../enrolment-state';
import type { TakeOverEnrolment } from './take-over-enrolment.command';

const subject = decider(enrolment);

const takeOver = (changes: Partial<TakeOverEnrolment['data']> = {}): TakeOverEnrolment => ({
  type: 'TakeOverEnrolment',
  data: {
    enrolmentId,
    personId,
    courseId,
    enrolledOn: day('2026-01-05'),
    deadlineOn: day('2026-02-28'),
    state: 'not_started',
    closedOn: null,
    score: null,
    source,
    ...changes,
  },
  course: courseWith([video, quiz]),
});
const end = { closedOn: day('2026-01-10'), score: 0.9 };

describe('taking an enrolment over', () => {
  it.each([
    ['not_started', {}],
    ['in_progress', {}],
    ['completed_passed', end],
    ['completed_failed', end],
    ['withdrawn', { closedOn: end.closedOn }],
  ] as const)('brings it to %s, and is silent when repeated', (state, rest) => {
    const command = takeOver({ state, ...rest });
    const decision = enrolment.decide(command, enrolment.initial, fixedMetadata());
    if (!decision.ok) throw new Error(decision.error.code);
    const reached = enrolmentOf(decision.value);
    expect(reached.status === 'none' ? undefined : learnerState(reached)).toBe(state);
    subject.given(decision.value).when(command).then([]);
  });

  it('moves on what is known, forwards alone', () => {
    subject
      .given([enrolled(), started, completedCourse, failedCourse])
      .when(takeOver({ state: 'completed_passed', ...end, deadlineOn: day('2026-03-31') }))
      .then([
        { type: 'EnrolmentDeadlineChanged', data: { enrolmentId, deadlineOn: day('2026-03-31') } },
        { ...passedCourse, occurredAt: at('2026-01-10T00:00:00.000Z') },
      ]);
    for (const history of [
      [enrolled(), started, completedCourse, passedCourse],
      [enrolled(), withdrawn],
    ]) {
      subject
        .given(history)
        .when(takeOver({ state: 'in_progress' }))
        .thenRefused('learning.state_incoherent', { field: 'state' });
    }
  });

  it('says when a course ended, between the enrolment and now', () => {
    subject
      .given([])
      .when(takeOver({ state: 'withdrawn' }))
      .thenRefused('learning.date_required', { field: 'closedOn' });
    subject
      .given([])
      .when(takeOver({ state: 'withdrawn', closedOn: day('2026-01-04') }))
      .thenRefused('learning.date_before_enrolment');
    subject
      .given([])
      .when(takeOver({ state: 'withdrawn', closedOn: day('2027-01-04') }))
      .thenRefused('learning.date_in_future');
    subject
      .given([])
      .when(takeOver({ deadlineOn: day('2026-01-04') }))
      .thenRefused('learning.deadline_before_enrolment');
  });

  it('needs its course, and stays with it', () => {
    subject
      .given([])
      .when({ ...takeOver(), course: courseOf([]) })
      .thenRefused('learning.unknown_course');
    subject
      .given([enrolled()])
      .when(takeOver({ courseId: otherCourseId }))
      .thenRefused('learning.already_exists');
  });
});

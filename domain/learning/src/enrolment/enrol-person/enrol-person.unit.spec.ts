import { decider } from '@skillhub/domain/kernel/testing';
import {
  NOW,
  TODAY,
  added,
  courseId,
  courseOf,
  courseWith,
  day,
  drafted,
  enrolled,
  enrolmentId,
  personId,
  published,
  quiz,
  retired,
  video,
} from '../../testing/samples';
import { enrolment } from '../enrolment';
import type { EnrolPerson } from './enrol-person.command';

const subject = decider(enrolment);

const enrol = (
  changes: Partial<EnrolPerson['data']> = {},
  course = courseWith([video, quiz]),
): EnrolPerson => ({
  type: 'EnrolPerson',
  data: { enrolmentId, personId, courseId, parcoursId: null, deadlineOn: null, source: null, ...changes },
  course,
});

describe('enrolling a person', () => {
  it('begins today with the modules that the course has', () => {
    subject
      .given([])
      .when(enrol({ deadlineOn: day('2026-03-31') }))
      .then([
        {
          type: 'PersonEnrolled',
          data: {
            enrolmentId,
            personId,
            courseId,
            parcoursId: null,
            enrolledOn: TODAY,
            deadlineOn: day('2026-03-31'),
            modules: [
              {
                moduleId: video.moduleId,
                kind: 'video',
                required: true,
                passMark: null,
                attemptsAllowed: null,
              },
              { moduleId: quiz.moduleId, kind: 'quiz', required: true, passMark: 0.7, attemptsAllowed: 2 },
            ],
            source: null,
          },
          occurredAt: NOW,
        },
      ]);
  });

  it('is refused in a course that is retired, a draft, or unknown', () => {
    const modules = [drafted, added(video, 0)];
    subject
      .given([])
      .when({ ...enrol(), course: courseOf([...modules, published, retired]) })
      .thenRefused('learning.course_retired', { field: 'courseId' });
    subject
      .given([])
      .when({ ...enrol(), course: courseOf(modules) })
      .thenRefused('learning.course_not_published', { field: 'courseId' });
    subject
      .given([])
      .when({ ...enrol(), course: courseOf([]) })
      .thenRefused('learning.unknown_course', { field: 'courseId' });
  });

  it('is due after it begins, and begins by today', () => {
    subject
      .given([])
      .when(enrol({ deadlineOn: day('2026-01-14') }))
      .thenRefused('learning.deadline_before_enrolment', { field: 'deadlineOn' });
    subject
      .given([])
      .when(enrol({ enrolledOn: day('2026-02-01') }))
      .thenRefused('learning.date_in_future', { field: 'enrolledOn' });
    subject.given([enrolled()]).when(enrol()).thenRefused('learning.already_exists');
  });
});

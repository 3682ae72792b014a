import { decider } from '@skillhub/domain/kernel/testing';
import type { CertificateIssued } from '@skillhub/domain/contracts';
import {
  NOW,
  TODAY,
  certificateId,
  courseDetails,
  courseId,
  courseOf,
  courseWith,
  day,
  enrolled,
  enrolmentId,
  enrolmentOf,
  failedCourse,
  completedCourse,
  passedEnrolment,
  personId,
  started,
  verificationCode,
  video,
} from '../../testing/samples';
import { certificate, type CertificateEvent } from '../certificate';
import type { IssueCertificate } from './issue-certificate.command';

const subject = decider(certificate);

const issued = (changes: Partial<CertificateIssued['data']> = {}): CertificateEvent => ({
  type: 'CertificateIssued',
  data: {
    certificateId,
    personId,
    holderName: 'Ada Martin',
    courseId,
    courseTitle: courseDetails.title,
    enrolmentId,
    verificationCode,
    issuedOn: day('2026-01-10'),
    expiresOn: day('2028-01-10'),
    ...changes,
  },
});

const issue = (changes: Partial<IssueCertificate> = {}, issuedOn?: typeof TODAY): IssueCertificate => ({
  type: 'IssueCertificate',
  data: {
    certificateId,
    enrolmentId,
    holderName: 'Ada Martin',
    verificationCode,
    ...(issuedOn === undefined ? {} : { issuedOn }),
  },
  enrolment: passedEnrolment(),
  course: courseWith([video]),
  ...changes,
});

describe('issuing a certificate', () => {
  it('certifies a passed course until it expires', () => {
    subject
      .given([])
      .when(issue())
      .then([{ ...issued({ issuedOn: TODAY, expiresOn: day('2028-01-15') }), occurredAt: NOW }]);
  });

  it('may never expire', () => {
    const course = courseOf([
      {
        type: 'CourseDrafted',
        data: { courseId, ...courseDetails, certificate: { validMonths: null }, source: null },
      },
    ]);
    subject
      .given([])
      .when(issue({ course }))
      .then([{ ...issued({ issuedOn: TODAY, expiresOn: null }), occurredAt: NOW }]);
  });

  it('needs a course that was passed and certifies', () => {
    subject
      .given([])
      .when(issue({ enrolment: enrolmentOf([enrolled(), started]) }))
      .thenRefused('learning.course_not_passed');
    subject
      .given([])
      .when(issue({ enrolment: enrolmentOf([enrolled(), started, completedCourse, failedCourse]) }))
      .thenRefused('learning.course_not_passed');
    subject
      .given([])
      .when(issue({ enrolment: enrolmentOf([]) }))
      .thenRefused('learning.unknown_enrolment');
    const course = courseOf([
      { type: 'CourseDrafted', data: { courseId, ...courseDetails, certificate: null, source: null } },
    ]);
    subject.given([]).when(issue({ course })).thenRefused('learning.course_not_certified');
  });

  it('happens once, between passing and now', () => {
    subject.given([issued()]).when(issue()).thenRefused('learning.already_exists');
    subject
      .given([])
      .when(issue({}, day('2026-01-09')))
      .thenRefused('learning.date_before_issue');
    subject
      .given([])
      .when(issue({}, day('2026-02-09')))
      .thenRefused('learning.date_in_future');
  });
});

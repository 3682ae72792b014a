import { decider } from '@skillhub/domain/kernel/testing';
import type { CertificateIssued } from '@skillhub/domain/contracts';
import {
  NOW,
  TODAY,
  certificateId,
  courseDetails,
  courseId,
  courseWith,
  day,
  enrolled,
  enrolmentId,
  enrolmentOf,
  managerId,
  otherEnrolmentId,
  passedEnrolment,
  personId,
  started,
  verificationCode,
  video,
} from '../../testing/samples';
import { certificate, type CertificateEvent } from '../certificate';
import type { RenewCertificate } from './renew-certificate.command';

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

const again = () => ({ ...passedEnrolment(), enrolmentId: otherEnrolmentId });
const renew = (
  changes: Partial<RenewCertificate> = {},
  enrolmentOfIt = otherEnrolmentId,
): RenewCertificate => ({
  type: 'RenewCertificate',
  data: { certificateId, enrolmentId: enrolmentOfIt },
  enrolment: again(),
  course: courseWith([video]),
  ...changes,
});
const renewed: CertificateEvent = {
  type: 'CertificateRenewed',
  data: { certificateId, enrolmentId: otherEnrolmentId, renewedOn: TODAY, expiresOn: day('2028-01-15') },
};

describe('renewing a certificate', () => {
  it('begins another time of validity, expired or not', () => {
    for (const expiresOn of [day('2028-01-10'), day('2026-01-12')]) {
      subject
        .given([issued({ expiresOn })])
        .when(renew())
        .then([{ ...renewed, occurredAt: NOW }]);
    }
  });

  it('needs the same person to have passed the same course another time', () => {
    subject
      .given([issued()])
      .when(renew({}, enrolmentId))
      .thenRefused('learning.certificate_already_renewed');
    subject.given([issued(), renewed]).when(renew()).thenRefused('learning.certificate_already_renewed');
    subject
      .given([issued({ personId: managerId })])
      .when(renew())
      .thenRefused('learning.certificate_of_another');
    subject
      .given([issued()])
      .when(renew({ enrolment: enrolmentOf([enrolled(), started]) }))
      .thenRefused('learning.course_not_passed');
  });

  it('does not raise a revoked one, nor goes back in time', () => {
    const revoked: CertificateEvent = {
      type: 'CertificateRevoked',
      data: { certificateId, personId, reason: 'Fraude', revokedOn: TODAY },
    };
    subject.given([issued(), revoked]).when(renew()).thenRefused('learning.certificate_revoked');
    subject
      .given([issued()])
      .when(renew({ data: { certificateId, enrolmentId: otherEnrolmentId, renewedOn: day('2026-01-09') } }))
      .thenRefused('learning.date_before_issue');
    subject.given([]).when(renew()).thenRefused('learning.not_found');
  });
});

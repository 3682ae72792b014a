import { decider } from '@skillhub/domain/kernel/testing';
import type { CertificateIssued } from '@skillhub/domain/contracts';
import {
  NOW,
  TODAY,
  certificateId,
  courseDetails,
  courseId,
  day,
  enrolmentId,
  personId,
  verificationCode,
} from '../../testing/samples';
import { certificate, type CertificateEvent } from '../certificate';

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

const revoke = (revokedOn?: typeof TODAY) => ({
  type: 'RevokeCertificate' as const,
  data: { certificateId, reason: 'Fraude', ...(revokedOn === undefined ? {} : { revokedOn }) },
});

describe('revoking a certificate', () => {
  it('withdraws it with the reason, once', () => {
    const revoked: CertificateEvent = {
      type: 'CertificateRevoked',
      data: { certificateId, personId, reason: 'Fraude', revokedOn: TODAY },
      occurredAt: NOW,
    };
    subject.given([issued()]).when(revoke()).then([revoked]);
    subject.given([issued(), revoked]).when(revoke()).then([]);
  });

  it('happens after the issue and by today', () => {
    subject
      .given([issued()])
      .when(revoke(day('2026-01-09')))
      .thenRefused('learning.date_before_issue');
    subject
      .given([issued()])
      .when(revoke(day('2026-02-09')))
      .thenRefused('learning.date_in_future');
    subject.given([]).when(revoke()).thenRefused('learning.not_found');
  });
});

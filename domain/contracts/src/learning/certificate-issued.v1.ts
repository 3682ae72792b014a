import { LocalDate, personal } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import {
  CertificateId,
  CourseId,
  EnrolmentId,
  PersonId,
  VerificationCode,
  personSubject,
} from './vocabulary';

/** A passed course is certified. Whoever has the code can verify it. */
export const CertificateIssued = eventContract({
  type: 'CertificateIssued',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      certificateId: CertificateId.schema,
      personId: PersonId.schema,
      holderName: personal(z.string().min(1).max(200)),
      courseId: CourseId.schema,
      courseTitle: z.string().min(1).max(300),
      enrolmentId: EnrolmentId.schema,
      verificationCode: VerificationCode.schema,
      issuedOn: LocalDate.schema,
      /** The first day on which it is no longer valid; null: for good. */
      expiresOn: LocalDate.schema.nullable(),
    })
    .strict(),
  subject: ({ personId }) => personSubject(personId),
});
export type CertificateIssued = EventOf<typeof CertificateIssued>;

import { CertificateId, CertificateIssued, EnrolmentId, VerificationCode } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import type { CourseState } from '../../course/course';
import type { EnrolmentState } from '../../enrolment/enrolment-state';

/** Certify a passed course. `verificationCode` and the name of the holder come from whoever handles the command. Without a day: today. */
export const IssueCertificate = commandDefinition(
  'IssueCertificate',
  z
    .object({
      certificateId: CertificateId.schema,
      enrolmentId: EnrolmentId.schema,
      holderName: CertificateIssued.schema.shape.holderName,
      verificationCode: VerificationCode.schema,
      issuedOn: LocalDate.schema.optional(),
    })
    .strict(),
);
/** `enrolment`, `course`: as they stand, read by whoever handles the command. */
export type IssueCertificate = CommandOf<typeof IssueCertificate> & {
  readonly enrolment: EnrolmentState;
  readonly course: CourseState;
};

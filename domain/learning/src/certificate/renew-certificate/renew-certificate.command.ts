import { CertificateId, EnrolmentId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import type { CourseState } from '../../course/course';
import type { EnrolmentState } from '../../enrolment/enrolment-state';

/** Renew a certificate after the course was passed again (recertification), expired or not. Without a day: today. */
export const RenewCertificate = commandDefinition(
  'RenewCertificate',
  z
    .object({
      certificateId: CertificateId.schema,
      enrolmentId: EnrolmentId.schema,
      renewedOn: LocalDate.schema.optional(),
    })
    .strict(),
);
/** `enrolment`, `course`: as they stand, read by whoever handles the command. */
export type RenewCertificate = CommandOf<typeof RenewCertificate> & {
  readonly enrolment: EnrolmentState;
  readonly course: CourseState;
};

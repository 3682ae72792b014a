import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { CertificateId, EnrolmentId } from './vocabulary';

/** The person passed the course again: valid until another day (recertification). */
export const CertificateRenewed = eventContract({
  type: 'CertificateRenewed',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      certificateId: CertificateId.schema,
      enrolmentId: EnrolmentId.schema,
      renewedOn: LocalDate.schema,
      expiresOn: LocalDate.schema.nullable(),
    })
    .strict(),
});
export type CertificateRenewed = EventOf<typeof CertificateRenewed>;

import { LocalDate, personal } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { CertificateId, PersonId, personSubject } from './vocabulary';

/** A certificate is withdrawn for good, with the reason. */
export const CertificateRevoked = eventContract({
  type: 'CertificateRevoked',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      certificateId: CertificateId.schema,
      personId: PersonId.schema,
      reason: personal(z.string().min(1).max(2000)),
      revokedOn: LocalDate.schema,
    })
    .strict(),
  subject: ({ personId }) => personSubject(personId),
});
export type CertificateRevoked = EventOf<typeof CertificateRevoked>;

import { CertificateId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Withdraw a certificate for good, with the reason. Without a day: today. */
export const RevokeCertificate = commandDefinition(
  'RevokeCertificate',
  z
    .object({
      certificateId: CertificateId.schema,
      reason: z.string().min(1).max(2000),
      revokedOn: LocalDate.schema.optional(),
    })
    .strict(),
);
export type RevokeCertificate = CommandOf<typeof RevokeCertificate>;

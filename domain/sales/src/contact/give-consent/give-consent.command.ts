import { ConsentPurpose, ContactId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Note that a contact allows one purpose; `evidence` says how we know. */
export const GiveConsent = commandDefinition(
  'GiveConsent',
  z
    .object({ contactId: ContactId.schema, purpose: ConsentPurpose, evidence: z.string().min(1).max(500) })
    .strict(),
);
export type GiveConsent = CommandOf<typeof GiveConsent>;

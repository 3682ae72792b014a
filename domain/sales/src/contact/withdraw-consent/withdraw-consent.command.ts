import { ConsentPurpose, ContactId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Note that a contact no longer allows one purpose. */
export const WithdrawConsent = commandDefinition(
  'WithdrawConsent',
  z.object({ contactId: ContactId.schema, purpose: ConsentPurpose }).strict(),
);
export type WithdrawConsent = CommandOf<typeof WithdrawConsent>;

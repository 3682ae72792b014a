import { ContactId, contactDetails } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Replace the details of a contact, all of them. */
export const ChangeContactDetails = commandDefinition(
  'ChangeContactDetails',
  z.object({ contactId: ContactId.schema, ...contactDetails }).strict(),
);
export type ChangeContactDetails = CommandOf<typeof ChangeContactDetails>;

import { ContactId, contactDetails, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Enter a person in the book. */
export const AddContact = commandDefinition(
  'AddContact',
  z
    .object({
      contactId: ContactId.schema,
      name: contactDetails.name,
      accountId: contactDetails.accountId.default(null),
      email: contactDetails.email.default(null),
      phone: contactDetails.phone.default(null),
      linkedIn: contactDetails.linkedIn.default(null),
      jobTitle: contactDetails.jobTitle.default(null),
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
export type AddContact = CommandOf<typeof AddContact>;

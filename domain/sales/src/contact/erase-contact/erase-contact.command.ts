import { ContactId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Forget a person: whoever handles it destroys the key of their personal data. For good. */
export const EraseContact = commandDefinition(
  'EraseContact',
  z.object({ contactId: ContactId.schema }).strict(),
);
export type EraseContact = CommandOf<typeof EraseContact>;

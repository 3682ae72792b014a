import { ContactId, contactDetails, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Take a person over from another system, for the first time or again. Null: the source does not say. */
export const TakeOverContact = commandDefinition(
  'TakeOverContact',
  z.object({ contactId: ContactId.schema, ...contactDetails, source: SourceReference }).strict(),
);
export type TakeOverContact = CommandOf<typeof TakeOverContact>;

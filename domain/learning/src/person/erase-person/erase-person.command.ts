import { PersonId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Forget a person: whoever handles it destroys the key of their personal data. For good. */
export const ErasePerson = commandDefinition('ErasePerson', z.object({ personId: PersonId.schema }).strict());
export type ErasePerson = CommandOf<typeof ErasePerson>;

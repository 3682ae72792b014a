import { PersonId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Note that a person is back from long leave; `endsOn` is the first day back, without it today. */
export const EndLeave = commandDefinition(
  'EndLeave',
  z.object({ personId: PersonId.schema, endsOn: LocalDate.schema.optional() }).strict(),
);
export type EndLeave = CommandOf<typeof EndLeave>;

import { PersonId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Note that a person is on long leave; without a day: from today. */
export const StartLeave = commandDefinition(
  'StartLeave',
  z.object({ personId: PersonId.schema, startsOn: LocalDate.schema.optional() }).strict(),
);
export type StartLeave = CommandOf<typeof StartLeave>;

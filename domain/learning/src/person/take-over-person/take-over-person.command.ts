import { JobId, PersonId, personDetails, SourceReference, TeamId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Take a person over from another system, for the first time or again. Null: the source does not say. */
export const TakeOverPerson = commandDefinition(
  'TakeOverPerson',
  z
    .object({
      personId: PersonId.schema,
      ...personDetails,
      teamId: TeamId.schema.nullable(),
      managerId: PersonId.schema.nullable(),
      jobId: JobId.schema.nullable(),
      jobFrom: LocalDate.schema.nullable(),
      source: SourceReference,
    })
    .strict(),
);
export type TakeOverPerson = CommandOf<typeof TakeOverPerson>;

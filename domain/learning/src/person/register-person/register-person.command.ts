import { JobId, PersonId, personDetails, SourceReference, TeamId } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Enter somebody who learns. The job holds from `jobFrom`; without a day: as long as is known. */
export const RegisterPerson = commandDefinition(
  'RegisterPerson',
  z
    .object({
      personId: PersonId.schema,
      name: personDetails.name,
      email: personDetails.email.default(null),
      teamId: TeamId.schema.nullable().default(null),
      managerId: PersonId.schema.nullable().default(null),
      jobId: JobId.schema.nullable().default(null),
      jobFrom: LocalDate.schema.nullable().default(null),
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
export type RegisterPerson = CommandOf<typeof RegisterPerson>;

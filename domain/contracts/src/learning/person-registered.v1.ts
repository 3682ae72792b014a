import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SourceReference } from '../sales/vocabulary';
import { personDetails } from './person-details';
import { JobId, PersonId, TeamId, personSubject } from './vocabulary';

/** Somebody who learns. The job holds from `jobFrom` on, null: as long as is known. */
export const PersonRegistered = eventContract({
  type: 'PersonRegistered',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      personId: PersonId.schema,
      ...personDetails,
      teamId: TeamId.schema.nullable(),
      managerId: PersonId.schema.nullable(),
      jobId: JobId.schema.nullable(),
      jobFrom: LocalDate.schema.nullable(),
      source: SourceReference.nullable(),
    })
    .strict(),
  subject: ({ personId }) => personSubject(personId),
});
export type PersonRegistered = EventOf<typeof PersonRegistered>;

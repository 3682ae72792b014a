import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { JobId, PersonId } from './vocabulary';

/** A person has another job from a day on; the days before keep theirs. A later event for the same day corrects it. */
export const PersonJobChanged = eventContract({
  type: 'PersonJobChanged',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      personId: PersonId.schema,
      jobId: JobId.schema.nullable(),
      effectiveFrom: LocalDate.schema,
    })
    .strict(),
});
export type PersonJobChanged = EventOf<typeof PersonJobChanged>;

import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { PersonId } from './vocabulary';

/** A person is back from long leave; `endsOn` is the first day back. */
export const PersonLeaveEnded = eventContract({
  type: 'PersonLeaveEnded',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      personId: PersonId.schema,
      endsOn: LocalDate.schema,
    })
    .strict(),
});
export type PersonLeaveEnded = EventOf<typeof PersonLeaveEnded>;

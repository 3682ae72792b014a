import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { PersonId } from './vocabulary';

/** A person is on long leave: not entitled, hence outside rates of activity (definition 10.30). */
export const PersonLeaveStarted = eventContract({
  type: 'PersonLeaveStarted',
  version: 1,
  topic: 'skillhub.learning.v1',
  schema: z
    .object({
      personId: PersonId.schema,
      startsOn: LocalDate.schema,
    })
    .strict(),
});
export type PersonLeaveStarted = EventOf<typeof PersonLeaveStarted>;

import { eventContract } from '@skillhub/domain/contracts';
import { personal, SubjectId } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { createEventCodec } from './codec/event-codec';

/** An event without personal fields. */
export const Sampled = eventContract({
  type: 'Sampled',
  version: 1,
  topic: 'skillhub.sample.v1',
  schema: z.object({ n: z.number(), text: z.string().optional() }).strict(),
});

/** An event about a person. */
export const PersonNoted = eventContract({
  type: 'PersonNoted',
  version: 1,
  topic: 'skillhub.sample.v1',
  schema: z
    .object({
      personId: z.string(),
      name: personal(z.string().min(1)),
      email: personal(z.email()).nullable(),
      notes: z.array(z.object({ at: z.string(), text: personal(z.string()) })),
    })
    .strict(),
  subject: ({ personId }) => SubjectId.of(`person-${personId}`),
});

export const sampleCodec = createEventCodec({ contracts: [Sampled, PersonNoted] });

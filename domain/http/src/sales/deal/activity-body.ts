import { ActivityId } from '@skillhub/domain/contracts';
import { Instant } from '@skillhub/domain/kernel';
import { NewActivity } from '@skillhub/domain/sales';
import { z } from 'zod';

/** An activity as a client sends it: its id may be left to us, its time may be written with any offset and precision. */
export const ActivityBody = NewActivity.extend({
  activityId: ActivityId.schema.optional(),
  at: z.iso
    .datetime({ offset: true, message: 'expected an instant such as 2026-11-20T09:30:00Z' })
    .transform((at) => Instant.of(new Date(at).toISOString()))
    .optional(),
});

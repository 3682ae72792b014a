import { z } from 'zod';

const Lag = z.object({
  /** Events not handled yet. */
  events: z.number(),
  /** Age of the oldest of them. */
  seconds: z.number(),
});

/** `GET /api/operations/pipeline`: how far each part of the way of a fact is. */
export const PipelineStatus = z.object({
  projections: z.array(z.object({ name: z.string(), lag: Lag })),
  relay: z.object({ lag: Lag, published: z.number(), failures: z.number() }),
  loader: z.object({ loaded: z.number(), batches: z.number(), repeated: z.number(), failures: z.number() }),
  deadLetters: z.object({ open: z.number() }),
});
export type PipelineStatus = z.infer<typeof PipelineStatus>;

/** `GET /api/operations/audit`: the event store against the raw tables; at rest each event is one row or one dead letter. */
export const LoadingAudit = z.object({
  clean: z.boolean(),
  topics: z.array(
    z.object({
      topic: z.string(),
      stored: z.number(),
      rows: z.number(),
      events: z.number(),
      deadLetters: z.number(),
      missing: z.number(),
      extra: z.number(),
    }),
  ),
});
export type LoadingAudit = z.infer<typeof LoadingAudit>;

/** `GET /api/operations/dead-letters`: what could not be understood, without its content, which may be anything. */
export const DeadLetterView = z.object({
  id: z.string(),
  stage: z.enum(['relay', 'loader']),
  step: z.string(),
  reason: z.string(),
  details: z.string().optional(),
  topic: z.string(),
  eventId: z.string().nullable(),
  eventType: z.string().nullable(),
  streamId: z.string().nullable(),
  status: z.enum(['open', 'replayed']),
  attempts: z.number().int(),
  firstSeen: z.string(),
  lastSeen: z.string(),
});
export type DeadLetterView = z.infer<typeof DeadLetterView>;

export const DeadLettersPage = z.object({
  items: z.array(DeadLetterView),
  /** To be passed as `after` for the next page; null at the end. */
  next: z.string().nullable(),
});
export type DeadLettersPage = z.infer<typeof DeadLettersPage>;

export const DeadLettersQuery = z.object({
  status: z.enum(['open', 'replayed']).optional(),
  reason: z.string().max(100).optional(),
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type DeadLettersQuery = z.infer<typeof DeadLettersQuery>;

export const ReplayResult = z.object({
  replayed: z.boolean(),
  step: z.string().optional(),
  reason: z.string().optional(),
  details: z.string().optional(),
});
export type ReplayResult = z.infer<typeof ReplayResult>;

import { z } from 'zod';

/** A problem document (RFC 9457), media type `application/problem+json`. `code` is stable; nobody branches on the texts. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    /** `sales.rdv_note_required`, `request.invalid`, `conflict.version`, `unknown`, … */
    code: z.string(),
    detail: z.string(),
    /** One entry for each faulty field, `path` as in the body (`amount.minor`). */
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    /** With a refusal by a rule of the domain (422): the field of the command at fault, and the facts behind it. */
    field: z.string().optional(),
    details: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()]))
      .optional(),
    /** What is wrong and what to do instead, where the reader is a person: `metric.not_additive`. */
    explanation: z.object({ fr: z.string(), en: z.string() }).optional(),
    /** With `conflict.version`. */
    currentVersion: z.number().int().optional(),
    /** What a person quotes to support; also in the logs. */
    traceId: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

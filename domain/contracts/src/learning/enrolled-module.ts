import { z } from 'zod';
import { ModuleId, ModuleKind, Share } from './vocabulary';

/** A module as an enrolment froze it: what decides completion and success. */
export const EnrolledModule = z
  .object({
    moduleId: ModuleId.schema,
    kind: ModuleKind,
    required: z.boolean(),
    passMark: Share.nullable(),
    attemptsAllowed: z.number().int().min(1).nullable(),
  })
  .strict();
export type EnrolledModule = z.infer<typeof EnrolledModule>;

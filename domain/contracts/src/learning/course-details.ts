import { z } from 'zod';
import { LanguageCode, SkillId, SkillLevel } from './vocabulary';

/** Fields of a course that events carry whole. */
export const courseDetails = {
  title: z.string().min(1).max(300),
  summary: z.string().max(5000).nullable(),
  language: LanguageCode,
  /** What passing it should lead to, by skill. */
  skills: z.array(z.object({ skillId: SkillId.schema, targetLevel: SkillLevel }).strict()),
  /** Null: passing it is not certified. */
  certificate: z
    .object({
      /** Null: the certificate never expires. */
      validMonths: z.number().int().min(1).max(600).nullable(),
    })
    .strict()
    .nullable(),
};

import { z } from 'zod';

/** Fields of a skill that events carry whole. */
export const skillDetails = {
  name: z.object({ fr: z.string().min(1).max(300), en: z.string().min(1).max(300).nullable() }).strict(),
  description: z.string().max(5000).nullable(),
  category: z.string().max(200).nullable(),
  /** Where a public taxonomy (ESCO, O*NET) describes it. */
  uri: z.url().max(500).nullable(),
};

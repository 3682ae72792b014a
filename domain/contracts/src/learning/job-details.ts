import { z } from 'zod';

/** Fields of a job that events carry whole. */
export const jobDetails = {
  name: z.object({ fr: z.string().min(1).max(300), en: z.string().min(1).max(300).nullable() }).strict(),
  family: z.string().max(200).nullable(),
};

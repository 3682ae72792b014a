import { z } from 'zod';
import { CourseId, JobId } from './vocabulary';

/** Fields of a parcours that events carry whole. */
export const parcoursDetails = {
  title: z.string().min(1).max(300),
  summary: z.string().max(5000).nullable(),
  /** Null: for anyone. */
  jobId: JobId.schema.nullable(),
  /** In the order in which they are to be followed. */
  courseIds: z.array(CourseId.schema),
};

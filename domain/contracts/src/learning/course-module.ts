import { z } from 'zod';
import { QuizItem } from './quiz-item';
import { ModuleId, Share, SkillId } from './vocabulary';

const common = {
  moduleId: ModuleId.schema,
  title: z.string().min(1).max(300),
  /** Whether completing the course needs it. */
  required: z.boolean(),
  minutes: z.number().positive().max(10_000).nullable(),
  skills: z.array(SkillId.schema),
};

/** A module of a course. */
export const CourseModule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('video'), ...common, url: z.url().max(2000) }).strict(),
  z.object({ kind: z.literal('text'), ...common, body: z.string().min(1).max(200_000) }).strict(),
  z
    .object({
      kind: z.literal('quiz'),
      ...common,
      passMark: Share,
      /** Null: as often as the learner likes. */
      attemptsAllowed: z.number().int().min(1).max(100).nullable(),
      items: z.array(QuizItem).min(1),
    })
    .strict(),
  z
    .object({
      kind: z.literal('exercise'),
      ...common,
      instructions: z.string().min(1).max(200_000),
      /** Null: done when it is marked, whatever the mark. */
      passMark: Share.nullable(),
    })
    .strict(),
]);
export type CourseModule = z.infer<typeof CourseModule>;

import { z } from 'zod';
import { QuizItemId, SkillId } from './vocabulary';

/** A skill that an item asks for, and its share of the item among others (definition 10.35, items of several skills). */
const itemSkill = z.object({ skillId: SkillId.schema, weight: z.number().positive().max(1000) }).strict();

const itemRules = {
  itemId: QuizItemId.schema,
  points: z.number().positive().max(1000),
  skills: z.array(itemSkill),
};

/** One choice, several choices (all right ones and no other), or a text that a person marks. */
export const QuizItem = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.enum(['single_choice', 'multiple_choice']),
      ...itemRules,
      prompt: z.string().min(1).max(5000),
      choices: z
        .array(
          z
            .object({
              choiceId: z.string().min(1).max(50),
              text: z.string().min(1).max(2000),
              correct: z.boolean(),
            })
            .strict(),
        )
        .min(2),
    })
    .strict(),
  z.object({ kind: z.literal('open'), ...itemRules, prompt: z.string().min(1).max(5000) }).strict(),
]);
export type QuizItem = z.infer<typeof QuizItem>;

/** An item as an attempt froze it: what decides a score, without the texts. */
export const AttemptItem = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.enum(['single_choice', 'multiple_choice']),
      ...itemRules,
      /** Ids of all choices, and of the right ones. */
      choices: z.array(z.string().min(1).max(50)).min(2),
      correct: z.array(z.string().min(1).max(50)).min(1),
    })
    .strict(),
  z.object({ kind: z.literal('open'), ...itemRules }).strict(),
]);
export type AttemptItem = z.infer<typeof AttemptItem>;

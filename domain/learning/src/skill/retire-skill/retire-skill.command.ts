import { SkillId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Take no new links to a skill; what was said about it stays. */
export const RetireSkill = commandDefinition(
  'RetireSkill',
  z.object({ skillId: SkillId.schema, replacedBy: SkillId.schema.nullable().default(null) }).strict(),
);
export type RetireSkill = CommandOf<typeof RetireSkill>;

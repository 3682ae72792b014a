import { SkillId, skillDetails, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Take a skill over from a taxonomy or another system, for the first time or again. Null: the source does not say. */
export const TakeOverSkill = commandDefinition(
  'TakeOverSkill',
  z.object({ skillId: SkillId.schema, ...skillDetails, source: SourceReference }).strict(),
);
export type TakeOverSkill = CommandOf<typeof TakeOverSkill>;

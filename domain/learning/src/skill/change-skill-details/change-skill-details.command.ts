import { SkillId, skillDetails } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Replace the details of a skill, all of them. */
export const ChangeSkillDetails = commandDefinition(
  'ChangeSkillDetails',
  z.object({ skillId: SkillId.schema, ...skillDetails }).strict(),
);
export type ChangeSkillDetails = CommandOf<typeof ChangeSkillDetails>;

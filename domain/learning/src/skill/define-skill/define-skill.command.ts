import { SkillId, skillDetails, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Define a skill. */
export const DefineSkill = commandDefinition(
  'DefineSkill',
  z
    .object({
      skillId: SkillId.schema,
      name: skillDetails.name,
      description: skillDetails.description.default(null),
      category: skillDetails.category.default(null),
      uri: skillDetails.uri.default(null),
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
export type DefineSkill = CommandOf<typeof DefineSkill>;

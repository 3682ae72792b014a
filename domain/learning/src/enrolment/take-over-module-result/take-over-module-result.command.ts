import { EnrolmentId, ModuleId, Share } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Take the result of a module over from another system, where the course is judged too: it leads to no completion here. */
export const TakeOverModuleResult = commandDefinition(
  'TakeOverModuleResult',
  z
    .object({
      enrolmentId: EnrolmentId.schema,
      moduleId: ModuleId.schema,
      score: Share,
      scoredOn: LocalDate.schema,
    })
    .strict(),
);
export type TakeOverModuleResult = CommandOf<typeof TakeOverModuleResult>;

import { DealId, OpenStage } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import { NewActivity } from '../log-activity/new-activity';

/** Move an open deal to another open stage. The activity that the stage asks for may come with it. */
export const MoveDeal = commandDefinition(
  'MoveDeal',
  z
    .object({
      dealId: DealId.schema,
      to: OpenStage,
      changedOn: LocalDate.schema.optional(),
      activity: NewActivity.optional(),
    })
    .strict(),
);
export type MoveDeal = CommandOf<typeof MoveDeal>;

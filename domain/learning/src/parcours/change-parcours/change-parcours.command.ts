import { ParcoursId, parcoursDetails } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Replace a parcours, all of it. */
export const ChangeParcours = commandDefinition(
  'ChangeParcours',
  z.object({ parcoursId: ParcoursId.schema, ...parcoursDetails }).strict(),
);
export type ChangeParcours = CommandOf<typeof ChangeParcours>;

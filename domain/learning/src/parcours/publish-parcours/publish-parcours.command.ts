import { ParcoursId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Open a parcours to learners. */
export const PublishParcours = commandDefinition(
  'PublishParcours',
  z.object({ parcoursId: ParcoursId.schema }).strict(),
);
export type PublishParcours = CommandOf<typeof PublishParcours>;

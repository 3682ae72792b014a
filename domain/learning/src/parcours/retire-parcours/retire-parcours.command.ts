import { ParcoursId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Propose a parcours no more. */
export const RetireParcours = commandDefinition(
  'RetireParcours',
  z.object({ parcoursId: ParcoursId.schema }).strict(),
);
export type RetireParcours = CommandOf<typeof RetireParcours>;

import { PersonId, personDetails } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Replace the name and address of a person. */
export const ChangePersonDetails = commandDefinition(
  'ChangePersonDetails',
  z.object({ personId: PersonId.schema, ...personDetails }).strict(),
);
export type ChangePersonDetails = CommandOf<typeof ChangePersonDetails>;

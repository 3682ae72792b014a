import { PersonId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Let a person answer to another manager, or to none. */
export const ChangeManager = commandDefinition(
  'ChangeManager',
  z.object({ personId: PersonId.schema, managerId: PersonId.schema.nullable() }).strict(),
);
export type ChangeManager = CommandOf<typeof ChangeManager>;

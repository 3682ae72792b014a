import { AccountId, accountDetails, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Take a company over from another system, for the first time or again. Null: the source does not say. */
export const TakeOverAccount = commandDefinition(
  'TakeOverAccount',
  z.object({ accountId: AccountId.schema, ...accountDetails, source: SourceReference }).strict(),
);
export type TakeOverAccount = CommandOf<typeof TakeOverAccount>;

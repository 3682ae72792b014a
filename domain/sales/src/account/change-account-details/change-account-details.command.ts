import { accountDetails, AccountId } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Replace the details of a company, all of them. */
export const ChangeAccountDetails = commandDefinition(
  'ChangeAccountDetails',
  z.object({ accountId: AccountId.schema, ...accountDetails }).strict(),
);
export type ChangeAccountDetails = CommandOf<typeof ChangeAccountDetails>;

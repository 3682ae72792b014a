import { AccountId, accountDetails, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Enter a company in the book. */
export const RegisterAccount = commandDefinition(
  'RegisterAccount',
  z
    .object({
      accountId: AccountId.schema,
      ...accountDetails,
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
export type RegisterAccount = CommandOf<typeof RegisterAccount>;

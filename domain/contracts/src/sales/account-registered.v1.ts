import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { accountDetails } from './account-details';
import { AccountId, SourceReference } from './vocabulary';

/** A company enters the book. */
export const AccountRegistered = eventContract({
  type: 'AccountRegistered',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      accountId: AccountId.schema,
      ...accountDetails,
      source: SourceReference.nullable(),
    })
    .strict(),
});
export type AccountRegistered = EventOf<typeof AccountRegistered>;

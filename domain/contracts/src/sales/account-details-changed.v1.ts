import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { accountDetails } from './account-details';
import { AccountId } from './vocabulary';

/** The details of a company, all of them, as they are from now on. */
export const AccountDetailsChanged = eventContract({
  type: 'AccountDetailsChanged',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z
    .object({
      accountId: AccountId.schema,
      ...accountDetails,
    })
    .strict(),
});
export type AccountDetailsChanged = EventOf<typeof AccountDetailsChanged>;

import { personal } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { AccountId } from './vocabulary';

/** Fields of a contact that events carry whole. */
export const contactDetails = {
  accountId: AccountId.schema.nullable(),
  name: personal(z.string().min(1).max(200)),
  email: personal(z.email().max(320)).nullable(),
  phone: personal(z.string().max(50)).nullable(),
  linkedIn: personal(z.url().max(500)).nullable(),
  jobTitle: z.string().max(200).nullable(),
};

import { Money } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { AccountId } from './vocabulary';

/** Fields of a company that events carry whole. A company name is not personal data. */
export const accountDetails = {
  name: z.string().min(1).max(200),
  domain: z.string().max(253).nullable(),
  sector: z.string().max(100).nullable(),
  country: z.string().max(100).nullable(),
  employees: z.number().int().nonnegative().nullable(),
  annualRevenue: Money.nullable(),
  yearEstablished: z.number().int().min(1000).max(2200).nullable(),
  parentAccountId: AccountId.schema.nullable(),
};

import { AccountId, accountDetails, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Enter a company in the book. */
export const RegisterAccount = commandDefinition(
  'RegisterAccount',
  z
    .object({
      accountId: AccountId.schema,
      name: accountDetails.name,
      domain: accountDetails.domain.default(null),
      sector: accountDetails.sector.default(null),
      country: accountDetails.country.default(null),
      employees: accountDetails.employees.default(null),
      annualRevenue: accountDetails.annualRevenue.default(null),
      yearEstablished: accountDetails.yearEstablished.default(null),
      parentAccountId: accountDetails.parentAccountId.default(null),
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
export type RegisterAccount = CommandOf<typeof RegisterAccount>;

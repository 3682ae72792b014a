import { LegalEntityId, legalEntityDetails } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Enter a company of the tenant that invoices. */
export const RegisterLegalEntity = commandDefinition(
  'RegisterLegalEntity',
  z.object({ legalEntityId: LegalEntityId.schema, ...legalEntityDetails }).strict(),
);
export type RegisterLegalEntity = CommandOf<typeof RegisterLegalEntity>;

import { AccountId, LegalEntityId } from '@skillhub/domain/contracts';

/** Which account: every command says it. */
export const accountIds = { legalEntityId: LegalEntityId.schema, customerId: AccountId.schema };

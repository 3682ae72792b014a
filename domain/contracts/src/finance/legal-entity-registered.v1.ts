import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { legalEntityDetails } from './legal-entity-details';
import { LegalEntityId } from './vocabulary';

/** A company of the tenant that invoices in its own name. */
export const LegalEntityRegistered = eventContract({
  type: 'LegalEntityRegistered',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z.object({ legalEntityId: LegalEntityId.schema, ...legalEntityDetails }).strict(),
});
export type LegalEntityRegistered = EventOf<typeof LegalEntityRegistered>;

import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { legalEntityDetails } from './legal-entity-details';
import { LegalEntityId } from './vocabulary';

export const LegalEntityDetailsChanged = eventContract({
  type: 'LegalEntityDetailsChanged',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z.object({ legalEntityId: LegalEntityId.schema, ...legalEntityDetails }).strict(),
});
export type LegalEntityDetailsChanged = EventOf<typeof LegalEntityDetailsChanged>;

import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { NumberSeries } from './document-content';
import { LegalEntityId } from './vocabulary';

/** A document got its number. `sequence` runs from 1 without gaps in its series and equals the version of the stream. */
export const DocumentNumberAssigned = eventContract({
  type: 'DocumentNumberAssigned',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      legalEntityId: LegalEntityId.schema,
      series: NumberSeries,
      sequence: z.number().int().min(1),
      number: z.string().min(1).max(60),
      documentId: z.guid(),
      issuedOn: LocalDate.schema,
    })
    .strict(),
});
export type DocumentNumberAssigned = EventOf<typeof DocumentNumberAssigned>;

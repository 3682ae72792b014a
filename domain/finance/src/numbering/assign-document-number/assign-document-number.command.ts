import { LegalEntityId, NumberSeries } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/**
 * Give the next number of a series to a document that can no longer be withdrawn. Dates follow numbers: the document is
 * issued on the day asked for, or on the day of the one before it where that is later.
 */
export const AssignDocumentNumber = commandDefinition(
  'AssignDocumentNumber',
  z
    .object({
      legalEntityId: LegalEntityId.schema,
      series: NumberSeries,
      documentId: z.guid(),
      wantedOn: LocalDate.schema,
    })
    .strict(),
);
export type AssignDocumentNumber = CommandOf<typeof AssignDocumentNumber>;

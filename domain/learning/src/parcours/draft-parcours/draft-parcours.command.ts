import { ParcoursId, parcoursDetails, SourceReference } from '@skillhub/domain/contracts';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Begin a parcours. */
export const DraftParcours = commandDefinition(
  'DraftParcours',
  z
    .object({
      parcoursId: ParcoursId.schema,
      title: parcoursDetails.title,
      summary: parcoursDetails.summary.default(null),
      jobId: parcoursDetails.jobId.default(null),
      courseIds: parcoursDetails.courseIds.default([]),
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
export type DraftParcours = CommandOf<typeof DraftParcours>;

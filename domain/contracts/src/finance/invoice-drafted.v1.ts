import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { SourceReference } from '../sales';
import { draftContent } from './document-content';
import { InvoiceId } from './vocabulary';

/** Nothing is owed yet and everything can change. */
export const InvoiceDrafted = eventContract({
  type: 'InvoiceDrafted',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({ invoiceId: InvoiceId.schema, ...draftContent, source: SourceReference.nullable() })
    .strict(),
});
export type InvoiceDrafted = EventOf<typeof InvoiceDrafted>;

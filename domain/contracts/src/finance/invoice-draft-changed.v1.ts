import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { draftContent } from './document-content';
import { InvoiceId } from './vocabulary';

export const InvoiceDraftChanged = eventContract({
  type: 'InvoiceDraftChanged',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z.object({ invoiceId: InvoiceId.schema, ...draftContent }).strict(),
});
export type InvoiceDraftChanged = EventOf<typeof InvoiceDraftChanged>;

import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { InvoiceId } from './vocabulary';

/** Never issued: no number was spent. */
export const InvoiceDraftDiscarded = eventContract({
  type: 'InvoiceDraftDiscarded',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z.object({ invoiceId: InvoiceId.schema }).strict(),
});
export type InvoiceDraftDiscarded = EventOf<typeof InvoiceDraftDiscarded>;

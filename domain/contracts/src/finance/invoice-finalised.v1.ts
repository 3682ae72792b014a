import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { eventContract, type EventOf } from '../event-contract';
import { draftContent, LineTotal, NumberSeries } from './document-content';
import { documentTotals, InvoiceId } from './vocabulary';

/** The draft is sealed: only now may it get a number, and nothing can stop it from getting one. */
export const InvoiceFinalised = eventContract({
  type: 'InvoiceFinalised',
  version: 1,
  topic: 'skillhub.finance.v1',
  schema: z
    .object({
      invoiceId: InvoiceId.schema,
      ...draftContent,
      lineTotals: z.array(LineTotal),
      ...documentTotals,
      /** The day asked for; the series may not go back in time, so that the issue is never earlier than the one before. */ wantedOn:
        LocalDate.schema,
      /** The number series it will be in. */ series: NumberSeries,
    })
    .strict(),
});
export type InvoiceFinalised = EventOf<typeof InvoiceFinalised>;

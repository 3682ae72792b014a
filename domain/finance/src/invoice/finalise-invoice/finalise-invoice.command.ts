import { InvoiceId, NumberSeries } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';

/** Seal a draft so that it gets its number; from here on there is no way back but a credit note. */
export const FinaliseInvoice = commandDefinition(
  'FinaliseInvoice',
  z
    .object({
      invoiceId: InvoiceId.schema,
      /** Prefix of the legal entity and year of the day, see `seriesOf`. */
      series: NumberSeries,
      /** The day it should be issued. Without: today. */
      wantedOn: LocalDate.schema.optional(),
    })
    .strict(),
);
export type FinaliseInvoice = CommandOf<typeof FinaliseInvoice>;

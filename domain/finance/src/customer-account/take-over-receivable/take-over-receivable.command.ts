import {
  DisputeReason,
  Instalment,
  InvoiceId,
  Minor,
  PaymentId,
  SourceReference,
  VatTotal,
} from '@skillhub/domain/contracts';
import { Currency, LocalDate } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import { accountIds } from '../account-ids';

/**
 * Bring an invoice of another system in, with what was settled of it. Ledgers without VAT leave `vatTotals` out: then all of
 * it counts as net at rate 0. `settledMinor` without: the whole amount, once there is a day of settlement.
 */
export const TakeOverReceivable = commandDefinition(
  'TakeOverReceivable',
  z
    .object({
      ...accountIds,
      invoiceId: InvoiceId.schema,
      number: z.string().min(1).max(60),
      issuedOn: LocalDate.schema,
      currency: Currency,
      grossMinor: Minor,
      vatTotals: z.array(VatTotal).min(1).optional(),
      instalments: z.array(Instalment).min(1).max(60),
      settledOn: LocalDate.schema.nullable().default(null),
      settledMinor: Minor.optional(),
      /** Under which the settlement is booked. */
      paymentId: PaymentId.schema,
      isDisputed: z.boolean().default(false),
      disputeReason: DisputeReason.default('unknown'),
      /** Without: the day of issue. */
      disputedOn: LocalDate.schema.optional(),
      source: SourceReference,
    })
    .strict(),
);
export type TakeOverReceivable = CommandOf<typeof TakeOverReceivable>;

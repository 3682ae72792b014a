import {
  InvoiceId,
  Minor,
  PaymentId,
  PaymentMethod,
  RefundId,
  SourceReference,
} from '@skillhub/domain/contracts';
import { LocalDate, Money } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { commandDefinition, type CommandOf } from '../../command-definition';
import { accountIds } from '../account-ids';

/** Parts of a fund for invoices, or the oldest debts first. */
export const allocationsWanted = z.union([
  z.literal('oldest_due'),
  z
    .array(
      z
        .object({
          invoiceId: InvoiceId.schema,
          instalment: z.number().int().min(0).optional(),
          amountMinor: Minor,
        })
        .strict(),
    )
    .max(200),
]);

/**
 * Money of a customer came in. What is left of it after the allocations needs a decision (`surplus`): keep it as the
 * customer's credit, or give it back.
 */
export const RecordPayment = commandDefinition(
  'RecordPayment',
  z
    .object({
      ...accountIds,
      paymentId: PaymentId.schema,
      amount: Money,
      valueOn: LocalDate.schema.optional(),
      method: PaymentMethod,
      reference: z.string().max(200).nullable().default(null),
      allocations: allocationsWanted.default('oldest_due'),
      surplus: z
        .discriminatedUnion('decision', [
          z.object({ decision: z.literal('keep') }).strict(),
          z.object({ decision: z.literal('refund'), refundId: RefundId.schema }).strict(),
        ])
        .optional(),
      source: SourceReference.nullable().default(null),
    })
    .strict(),
);
export type RecordPayment = CommandOf<typeof RecordPayment>;

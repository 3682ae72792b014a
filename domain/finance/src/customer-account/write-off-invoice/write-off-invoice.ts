import type { InvoiceWrittenOff } from '@skillhub/domain/contracts';
import { ok, refused, type LocalDate } from '@skillhub/domain/kernel';
import { notPositive, sumMinor } from '../../amounts';
import type { Decision } from '../../command-definition';
import { dayOf, futureDay, occurredOn } from '../../days';
import { rational, roundToMinor } from '../../exact/rational';
import { firstOf, refuse } from '../../refusal';
import type { ChargedInvoice, CustomerAccountState } from '../account-state';
import { byDueDate } from '../allocating';
import { openOf, openOfInvoice, openSince } from '../balance';
import type { CustomerAccountEvent } from '../customer-account-evolve';
import type { WriteOffInvoice } from './write-off-invoice.command';

export const writeOffInvoice: Decision<WriteOffInvoice, CustomerAccountState, CustomerAccountEvent> = (
  { data },
  state,
  { now },
) => {
  const invoice = state.invoices.get(data.invoiceId);
  if (!invoice) return refuse('finance.not_found', 'invoiceId');
  // A credit note that is not applied to it yet has already taken its part back.
  const credited = sumMinor(invoice.credited.map((total) => total.netMinor + total.vatMinor));
  const left = invoice.grossMinor - credited - invoice.writtenOff.grossMinor;
  const open = Math.min(openOfInvoice(invoice), left);
  const amountMinor = data.amountMinor ?? open;
  const writtenOffOn = data.writtenOffOn ?? dayOf(now);
  const fault = firstOf(
    notPositive(amountMinor, 'amountMinor'),
    futureDay(writtenOffOn, now, 'writtenOffOn'),
  );
  if (fault) return refused(fault);
  const parts = amountMinor > open ? undefined : partsOf(invoice, amountMinor, writtenOffOn);
  if (!parts) return refuse('finance.write_off_above_open', 'amountMinor', { open, wanted: amountMinor });
  const { currency } = invoice;
  const vatMinor = vatIn(invoice, amountMinor);
  return ok([
    {
      type: 'InvoiceWrittenOff',
      data: { ...data, currency, parts, amountMinor, vatMinor, writtenOffOn },
      occurredAt: occurredOn(writtenOffOn, now),
    },
  ]);
};

type Parts = InvoiceWrittenOff['data']['parts'];

/** Undefined where less is open on that day or later. */
function partsOf(invoice: ChargedInvoice, amountMinor: number, on: LocalDate): Parts | undefined {
  let left = amountMinor;
  const parts = byDueDate(invoice).flatMap((instalment) => {
    const part = Math.min(left, openOf(invoice, instalment));
    const since = part > 0 ? openSince(invoice, instalment, part) : undefined;
    if (since === undefined || since > on) return [];
    left -= part;
    return [{ instalment, amountMinor: part }];
  });
  return left === 0 ? parts : undefined;
}

/** VAT in what is written off, pro rata, rounded on the running total so that the whole of an invoice takes its whole VAT. */
function vatIn({ grossMinor, vatMinor, writtenOff }: ChargedInvoice, amountMinor: number): number {
  const upTo = rational(BigInt(writtenOff.grossMinor + amountMinor) * BigInt(vatMinor), grossMinor);
  return roundToMinor(upTo) - writtenOff.vatMinor;
}

import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayBefore, dayOf, futureDay, occurredOn } from '../../days';
import { firstOf, refuse } from '../../refusal';
import type { CustomerAccountState } from '../account-state';
import { isDisputed } from '../allocating';
import type { CustomerAccountEvent } from '../customer-account-evolve';
import type { DisputeInvoice } from './dispute-invoice.command';

export const disputeInvoice: Decision<DisputeInvoice, CustomerAccountState, CustomerAccountEvent> = (
  { data },
  state,
  { now },
) => {
  const invoice = state.invoices.get(data.invoiceId);
  if (!invoice) return refuse('finance.not_found', 'invoiceId');
  if (isDisputed(invoice)) return refuse('finance.already_disputed', 'invoiceId');
  const disputedOn = data.disputedOn ?? dayOf(now);
  const fault = firstOf(
    futureDay(disputedOn, now, 'disputedOn'),
    dayBefore(disputedOn, invoice.issuedOn, 'disputedOn'),
  );
  if (fault) return refused(fault);
  const occurredAt = occurredOn(disputedOn, now);
  return ok([{ type: 'InvoiceDisputed', data: { ...data, disputedOn }, occurredAt }]);
};

import { ok, refused } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { dayBefore, dayOf, futureDay, occurredOn } from '../../days';
import { firstOf, refuse } from '../../refusal';
import type { CustomerAccountState } from '../account-state';
import type { CustomerAccountEvent } from '../customer-account-evolve';
import type { ResolveDispute } from './resolve-dispute.command';

export const resolveDispute: Decision<ResolveDispute, CustomerAccountState, CustomerAccountEvent> = (
  { data },
  state,
  { now },
) => {
  const invoice = state.invoices.get(data.invoiceId);
  if (!invoice) return refuse('finance.not_found', 'invoiceId');
  const dispute = invoice.disputes.find(({ resolvedOn }) => resolvedOn === null);
  if (!dispute) return refuse('finance.not_disputed', 'invoiceId');
  const resolvedOn = data.resolvedOn ?? dayOf(now);
  const fault = firstOf(
    futureDay(resolvedOn, now, 'resolvedOn'),
    dayBefore(resolvedOn, dispute.disputedOn, 'resolvedOn'),
  );
  if (fault) return refused(fault);
  const occurredAt = occurredOn(resolvedOn, now);
  return ok([{ type: 'InvoiceDisputeResolved', data: { ...data, resolvedOn }, occurredAt }]);
};

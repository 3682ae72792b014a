import { ok, refused } from '@skillhub/domain/kernel';
import { notPositive, sumMinor } from '../../amounts';
import type { Decision } from '../../command-definition';
import { futureDay, occurredOn } from '../../days';
import { firstOf, refusal, refuse, type FinanceRefusal } from '../../refusal';
import { sameContent } from '../../same-content';
import type { CustomerAccountState } from '../account-state';
import type { CustomerAccountEvent } from '../customer-account-evolve';
import type { ChargeInvoice } from './charge-invoice.command';

export const chargeInvoice: Decision<ChargeInvoice, CustomerAccountState, CustomerAccountEvent> = (
  { data },
  state,
  { now },
) => {
  const known = state.invoices.get(data.invoiceId);
  if (known) {
    const { legalEntityId: _1, customerId: _2, ...stated } = data;
    return sameContent(stated, known) ? ok([]) : refuse('finance.id_used', 'invoiceId');
  }
  const fault = firstOf(chargeFault(data), futureDay(data.issuedOn, now, 'issuedOn'));
  if (fault) return refused(fault);
  return ok([{ type: 'InvoiceCharged', data, occurredAt: occurredOn(data.issuedOn, now) }]);
};

/** What must hold of the money of an invoice: it is owed, and its parts make the whole. */
export function chargeFault(
  data: Pick<
    ChargeInvoice['data'],
    'grossMinor' | 'netMinor' | 'vatMinor' | 'vatTotals' | 'instalments' | 'issuedOn'
  >,
): FinanceRefusal | undefined {
  const { grossMinor, netMinor, vatMinor, vatTotals, instalments } = data;
  const net = sumMinor(vatTotals.map((total) => total.netMinor));
  const vat = sumMinor(vatTotals.map((total) => total.vatMinor));
  return firstOf(
    notPositive(grossMinor, 'grossMinor'),
    net === netMinor && vat === vatMinor && net + vat === grossMinor
      ? undefined
      : refusal('finance.vat_totals_not_whole', 'vatTotals', { net, vat, grossMinor }),
    ...instalments.map(({ amountMinor }, index) =>
      amountMinor < 0 ? refusal('finance.amount_negative', `instalments.${index}.amountMinor`) : undefined,
    ),
    sumMinor(instalments.map(({ amountMinor }) => amountMinor)) === grossMinor
      ? undefined
      : refusal('finance.instalments_not_whole', 'instalments', { grossMinor }),
  );
}

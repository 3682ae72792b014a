import type { InvoiceCharged, PaymentReceived } from '@skillhub/domain/contracts';
import type { LocalDate } from '@skillhub/domain/kernel';
import { instalmentsOf } from '../invoice/payment-terms';
import { at, customerId, day, eur, IN_30_DAYS, invoiceId, legalEntityId, paymentId } from './samples';

export const accountIds = { legalEntityId, customerId };

/** Invoice n: 1 000 € net at 20 %, issued on 5 January 2026, due in 30 days; times and amounts replaceable. */
export function charged(n = 1, changes: Partial<InvoiceCharged['data']> = {}): InvoiceCharged {
  const issuedOn: LocalDate = changes.issuedOn ?? day('2026-01-05');
  const grossMinor = changes.grossMinor ?? 120_000;
  const vatMinor = Math.round(grossMinor / 6);
  const netMinor = grossMinor - vatMinor;
  return {
    type: 'InvoiceCharged',
    data: {
      ...accountIds,
      invoiceId: invoiceId(n),
      number: `FA-2026-00000${n}`,
      issuedOn,
      currency: 'EUR',
      vatTotals: [{ rateBp: 2_000, netMinor, vatMinor }],
      netMinor,
      vatMinor,
      grossMinor,
      instalments: instalmentsOf([IN_30_DAYS], issuedOn, grossMinor),
      source: null,
      ...changes,
    },
    occurredAt: at(issuedOn),
  };
}

/** Payment n of so many euros, value 10 January 2026. */
export const received = (n = 1, major = 1_200, valueOn = '2026-01-10'): PaymentReceived => ({
  type: 'PaymentReceived',
  data: {
    ...accountIds,
    paymentId: paymentId(n),
    amount: eur(major),
    valueOn: day(valueOn),
    method: 'transfer',
    reference: null,
    source: null,
  },
  occurredAt: at(valueOn),
});

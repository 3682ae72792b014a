import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { occurredOn } from '../../days';
import { refuse } from '../../refusal';
import type { InvoiceEvent, InvoiceState } from '../invoice';
import { instalmentsOf, legalTermWarnings } from '../payment-terms';
import type { RecordInvoiceNumber } from './record-invoice-number.command';

export const recordInvoiceNumber: Decision<RecordInvoiceNumber, InvoiceState, InvoiceEvent> = (
  { data: { invoiceId, number, sequence, issuedOn } },
  state,
  { now },
) => {
  if (state.status === 'issued')
    return state.issued.number === number ? ok([]) : refuse('finance.differs_from_known', 'number');
  if (state.status !== 'finalised')
    return refuse('finance.invoice_not_finalised', undefined, { status: state.status });
  const { wantedOn: _1, series: _2, ...sealed } = state.sealed;
  const issued = {
    ...sealed,
    invoiceId,
    number,
    sequence,
    issuedOn,
    instalments: instalmentsOf(sealed.terms, issuedOn, sealed.grossMinor),
    warnings: legalTermWarnings(sealed.terms, issuedOn),
  };
  return ok([{ type: 'InvoiceIssued', data: issued, occurredAt: occurredOn(issuedOn, now) }]);
};

import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { occurredOn } from '../../days';
import { refuse } from '../../refusal';
import type { CustomerAccountState } from '../account-state';
import type { CustomerAccountEvent } from '../customer-account-evolve';
import type { RecordCreditNoteNumber } from './record-credit-note-number.command';

export const recordCreditNoteNumber: Decision<
  RecordCreditNoteNumber,
  CustomerAccountState,
  CustomerAccountEvent
> = ({ data }, state, { now }) => {
  const known = state.creditNotes.get(data.creditNoteId);
  if (!known) return refuse('finance.not_found', 'creditNoteId');
  if (known.number !== null)
    return known.number === data.number ? ok([]) : refuse('finance.credit_note_already_issued', 'number');
  const { series: _1, grantedOn: _2, ...granted } = known.granted;
  return ok([
    { type: 'CreditNoteIssued', data: { ...granted, ...data }, occurredAt: occurredOn(data.issuedOn, now) },
  ]);
};

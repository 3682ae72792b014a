import type { DocumentNumberAssigned } from '@skillhub/domain/contracts';
import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { latest } from '../../days';
import { refuse } from '../../refusal';
import { documentNumber, type DocumentNumbersState } from '../document-numbers';
import type { AssignDocumentNumber } from './assign-document-number.command';

export const assignDocumentNumber: Decision<
  AssignDocumentNumber,
  DocumentNumbersState,
  DocumentNumberAssigned
> = ({ data: { legalEntityId, series, documentId, wantedOn } }, state) => {
  // A document keeps the one number it has.
  if (state.byDocument.has(documentId)) return ok([]);
  if (!series.endsWith(`-${wantedOn.slice(0, 4)}`))
    return refuse('finance.series_mismatch', 'wantedOn', { series, wantedOn });
  const sequence = state.count + 1;
  const issuedOn = latest(wantedOn, state.lastIssuedOn ?? wantedOn);
  const number = documentNumber(series, sequence);
  return ok([
    {
      type: 'DocumentNumberAssigned',
      data: { legalEntityId, series, sequence, number, documentId, issuedOn },
    },
  ]);
};

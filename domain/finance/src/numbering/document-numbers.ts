import type { DocumentNumberAssigned, LegalEntityId, NumberSeries } from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider, type LocalDate } from '@skillhub/domain/kernel';
import type { FinanceRefusal } from '../refusal';
import { VersionedMap } from '../versioned-map';
import { assignDocumentNumber } from './assign-document-number/assign-document-number';
import type { AssignDocumentNumber } from './assign-document-number/assign-document-number.command';

export interface DocumentNumber {
  readonly number: string;
  readonly sequence: number;
  readonly issuedOn: LocalDate;
}

/**
 * The ledger of one number series. Every event of its stream assigns one number, so that the sequence is the version of
 * the stream: versions have no gaps and are settled by expected version, hence so are numbers, whatever is concurrent.
 */
export interface DocumentNumbersState {
  readonly count: number;
  readonly lastIssuedOn: LocalDate | null;
  readonly byDocument: VersionedMap<string, DocumentNumber>;
}

export const documentNumbersStream = (legalEntityId: LegalEntityId, series: NumberSeries): StreamId =>
  StreamId.of(`document_numbers-${legalEntityId}.${series}`);

/** `FA-2026` and 42 make `FA-2026-000042`. */
export const documentNumber = (series: NumberSeries, sequence: number): string =>
  `${series}-${sequence.toString().padStart(6, '0')}`;

export const documentNumbers: Decider<
  AssignDocumentNumber,
  DocumentNumberAssigned,
  DocumentNumbersState,
  FinanceRefusal
> = {
  initial: { count: 0, lastIssuedOn: null, byDocument: VersionedMap.empty() },
  evolve: (state, event) => {
    switch (event.type) {
      case 'DocumentNumberAssigned': {
        const { documentId, number, sequence, issuedOn } = event.data;
        const byDocument = state.byDocument.set(documentId, { number, sequence, issuedOn });
        return { count: sequence, lastIssuedOn: issuedOn, byDocument };
      }
      default:
        return assertNever(event.type);
    }
  },
  decide: assignDocumentNumber,
};

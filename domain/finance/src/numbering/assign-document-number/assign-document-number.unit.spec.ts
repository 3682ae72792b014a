import { decider } from '@skillhub/domain/kernel/testing';
import { day, invoiceId, legalEntityId } from '../../testing/samples';
import { documentNumbers } from '../document-numbers';

const subject = decider(documentNumbers);
const series = 'FA-2026';
const assigned = (n: number, on: string) => ({
  type: 'DocumentNumberAssigned' as const,
  data: {
    legalEntityId,
    series,
    sequence: n,
    number: `FA-2026-00000${n}`,
    documentId: invoiceId(n),
    issuedOn: day(on),
  },
});
const assign = (n: number, wantedOn: string) => ({
  type: 'AssignDocumentNumber' as const,
  data: { legalEntityId, series, documentId: invoiceId(n), wantedOn: day(wantedOn) },
});

describe('assigning a document number', () => {
  it('counts from 1 without gaps', () => {
    subject
      .given([])
      .when(assign(1, '2026-01-10'))
      .then([assigned(1, '2026-01-10')]);
    subject
      .given([assigned(1, '2026-01-10')])
      .when(assign(2, '2026-01-11'))
      .then([assigned(2, '2026-01-11')]);
  });

  it('gives a document one number only', () => {
    subject
      .given([assigned(1, '2026-01-10')])
      .when(assign(1, '2026-01-12'))
      .then([]);
  });

  it('never goes back in time', () => {
    subject
      .given([assigned(1, '2026-01-10')])
      .when(assign(2, '2026-01-09'))
      .then([assigned(2, '2026-01-10')]);
  });

  it('stays in the year of its series', () => {
    subject
      .given([])
      .when(assign(1, '2027-01-01'))
      .thenRefused('finance.series_mismatch', { field: 'wantedOn' });
  });
});

import { decider } from '@skillhub/domain/kernel/testing';
import { day, IN_30_DAYS, legalEntityId } from '../testing/samples';
import { legalEntity, seriesOf, type LegalEntityEvent } from './legal-entity';

const subject = decider(legalEntity);
const data = {
  legalEntityId,
  name: 'SkillHub SAS',
  siren: '123456789',
  vatNumber: 'FR00123456789',
  country: 'FR',
  currency: 'EUR',
  invoicePrefix: 'FA',
  creditNotePrefix: 'AV',
  defaultTerms: [IN_30_DAYS],
};
const registered: LegalEntityEvent = { type: 'LegalEntityRegistered', data };
const register = (changes: Partial<typeof data> = {}) => ({
  type: 'RegisterLegalEntity' as const,
  data: { ...data, ...changes },
});
const change = (changes: Partial<typeof data> = {}) => ({
  type: 'ChangeLegalEntityDetails' as const,
  data: { ...data, ...changes },
});

describe('a company that invoices', () => {
  it('is registered once', () => {
    subject.given([]).when(register()).then([registered]);
    subject.given([registered]).when(register()).thenRefused('finance.already_exists');
  });

  it('has terms that make a whole, and separate numbers for credit notes', () => {
    subject
      .given([])
      .when(register({ defaultTerms: [{ ...IN_30_DAYS, shareBp: 9_000 }] }))
      .thenRefused('finance.terms_not_whole', { field: 'defaultTerms' });
    subject
      .given([])
      .when(register({ creditNotePrefix: 'FA' }))
      .thenRefused('finance.series_mismatch', { field: 'creditNotePrefix' });
  });

  it('changes its details, never its currency', () => {
    subject
      .given([registered])
      .when(change({ name: 'SkillHub SA' }))
      .then([{ type: 'LegalEntityDetailsChanged', data: { ...data, name: 'SkillHub SA' } }]);
    subject.given([registered]).when(change()).then([]);
    subject
      .given([registered])
      .when(change({ currency: 'USD' }))
      .thenRefused('finance.currency_mismatch');
    subject.given([]).when(change()).thenRefused('finance.not_found');
  });

  it('numbers its documents by prefix and year', () => {
    expect(seriesOf('FA', day('2026-12-31'))).toBe('FA-2026');
  });
});

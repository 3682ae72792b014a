import {
  accountBody,
  accountDraft,
  contactBody,
  contactDraft,
  partyFaults,
  refusedFields,
  type PartyDraft,
} from './party-form-model';

const problem = { type: '', title: '', status: 422, code: 'x', detail: '', traceId: 't' };
const typed = (draft: PartyDraft, texts: Record<string, string>): PartyDraft => ({
  ...draft,
  texts: { ...draft.texts, ...texts },
});

describe('the form of an account', () => {
  it('sends back unchanged what it was opened with', () => {
    const details = {
      name: 'Groupe Kerial',
      domain: 'kerial.example',
      sector: null,
      country: 'France',
      employees: 1250,
      annualRevenue: { minor: 123_450, currency: 'GBP' },
      yearEstablished: 1987,
    };
    const parent = { id: 'p1', name: 'Kerial Holding' };
    const counts = { openDeals: 0, wonDeals: 0, version: 3, updatedAt: '2026-11-20T09:12:00.000Z' };
    const draft = accountDraft({ id: 'a1', ...details, parent, ...counts }, 'EUR', ',');
    expect(draft.texts['annualRevenue']).toBe('1234,50');
    expect(partyFaults(draft)).toEqual({});
    expect(accountBody(draft)).toEqual({ ...details, parentAccountId: 'p1' });
  });

  it('wants a name, whole numbers and an amount that is not negative', () => {
    const draft = accountDraft(null, 'EUR', ',');
    expect(partyFaults(draft)).toEqual({ name: 'form.required' });
    const wrong = typed(draft, {
      name: ' ',
      employees: '12,5',
      yearEstablished: 'hier',
      annualRevenue: '-3',
    });
    expect(partyFaults(wrong)).toEqual({
      name: 'form.required',
      employees: 'form.whole',
      yearEstablished: 'form.whole',
      annualRevenue: 'form.amount',
    });
    expect(accountBody(typed(draft, { name: 'Novalis', employees: '12\u202F500' })).employees).toBe(12_500);
  });
});

describe('the form of a contact', () => {
  it('keeps the account that it was opened for, and sends blanks as unknown', () => {
    const draft = typed(contactDraft(null, { id: 'a1', name: 'Novalis' }), {
      name: ' Léa Roux ',
      email: ' ',
    });
    expect(contactBody(draft)).toEqual({
      name: 'Léa Roux',
      jobTitle: null,
      email: null,
      phone: null,
      linkedIn: null,
      accountId: 'a1',
    });
  });
});

describe('a refusal', () => {
  it('goes under the fields that it names', () => {
    const errors = [
      { path: 'annualRevenue.minor', message: 'too big' },
      { path: 'parentAccountId', message: 'not an id' },
      { path: 'surprise', message: 'unknown' },
    ];
    expect(refusedFields({ ...problem, errors }, 'said', ['annualRevenue'])).toEqual({
      fields: { annualRevenue: 'too big', link: 'not an id' },
      rest: ['surprise: unknown'],
    });
  });

  it('by a rule goes under the field of the rule, in the words of the page', () => {
    expect(refusedFields({ ...problem, field: 'accountId' }, 'Ce compte n’existe pas.', [])).toEqual({
      fields: { link: 'Ce compte n’existe pas.' },
      rest: [],
    });
    expect(refusedFields({ ...problem, field: 'contactId' }, 'said', []).fields).toEqual({});
  });
});

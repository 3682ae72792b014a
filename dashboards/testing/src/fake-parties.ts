import type { AccountView, ConsentPurpose, ContactView, Problem } from '@skillhub/domain/contracts';
import type { Money } from '@skillhub/domain/kernel';
import type { FakeBook } from './fake-book';
import { uuid } from './fake-random';

type Body = Readonly<Record<string, unknown>>;
interface Outcome {
  readonly id?: string;
  readonly version?: number;
  readonly refusal?: Partial<Problem> & { readonly status: number; readonly code: string };
}
type Fault = { readonly path: string; readonly message: string };

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const invalid = (...errors: readonly (Fault | false)[]): Outcome | null => {
  const said = errors.filter((error) => error !== false);
  return said.length === 0 ? null : { refusal: { status: 400, code: 'request.invalid', errors: said } };
};

/** Commands on accounts and contacts: create, change, consents, erasure; with the refusals of the server. */
export function runPartyCommand(
  book: FakeBook,
  [list, id, verb]: readonly string[],
  body: Body,
  version: number | null,
): Outcome {
  const all: (AccountView | ContactView)[] = list === 'accounts' ? book.accounts : book.contacts;
  const index = all.findIndex((one) => one.id === id);
  const record = all[index];
  if (id && !record) return { refusal: { status: 404, code: 'not_found' } };
  if (record && version !== null && version !== record.version) {
    return { refusal: { status: 409, code: 'conflict.version', currentVersion: record.version } };
  }
  const fault = verb ? null : faultOf(body);
  if (fault) return fault;
  const stamp = { version: (record?.version ?? 0) + 1, updatedAt: `${book.today}T11:00:00.000Z` };
  const newId = uuid(list === 'accounts' ? 4 : 5, 500 + all.length);
  if (list === 'accounts') {
    const known = record as AccountView | undefined;
    const next = { ...account(book, known, body), id: known?.id ?? newId, ...stamp };
    if (known) all[index] = next;
    else all.unshift(next);
    return { id: next.id, version: next.version };
  }
  const known = record as ContactView | undefined;
  if (known?.erased) return { refusal: { status: 422, code: 'sales.contact_erased', field: 'contactId' } };
  if (verb === 'give-consent' && !body['evidence']) {
    return invalid({ path: 'evidence', message: 'Too small' }) ?? {};
  }
  const next = { ...contact(book, known, verb, body), id: known?.id ?? newId, ...stamp };
  if (known) all[index] = next;
  else all.unshift(next);
  return { id: next.id, version: next.version };
}

function faultOf(body: Body): Outcome | null {
  const email = text(body['email']);
  const url = text(body['linkedIn']);
  return invalid(
    !body['name'] && { path: 'name', message: 'Too small' },
    email !== null && !/^\S+@\S+\.\S+$/.test(email) && { path: 'email', message: 'Invalid email address' },
    url !== null && !/^https?:\/\//.test(url) && { path: 'linkedIn', message: 'Invalid URL' },
  );
}

const named = (book: FakeBook, id: unknown): { id: string; name: string } | null => {
  const found = book.accounts.find((one) => one.id === id);
  return found ? { id: found.id, name: found.name } : null;
};

const account = (book: FakeBook, known: AccountView | undefined, body: Body) => ({
  name: String(body['name']),
  domain: text(body['domain']),
  sector: text(body['sector']),
  country: text(body['country']),
  employees: body['employees'] as number | null,
  annualRevenue: body['annualRevenue'] as Money | null,
  yearEstablished: body['yearEstablished'] as number | null,
  parent: named(book, body['parentAccountId']),
  openDeals: known?.openDeals ?? 0,
  wonDeals: known?.wonDeals ?? 0,
});

function contact(book: FakeBook, known: ContactView | undefined, verb: string | undefined, body: Body) {
  const purpose = body['purpose'] as ConsentPurpose;
  const others = (known?.consents ?? []).filter((one) => one !== purpose);
  if (known && verb === 'give-consent') return { ...known, consents: [...others, purpose].sort() };
  if (known && verb === 'withdraw-consent') return { ...known, consents: others };
  const nobody = { email: null, phone: null, linkedIn: null, jobTitle: null, consents: [] };
  if (known && verb === 'erase') return { ...known, ...nobody, name: '', erased: true };
  return {
    name: String(body['name']),
    email: text(body['email']),
    phone: text(body['phone']),
    linkedIn: text(body['linkedIn']),
    jobTitle: text(body['jobTitle']),
    account: named(book, body['accountId']),
    consents: known?.consents ?? [],
    erased: false,
  };
}

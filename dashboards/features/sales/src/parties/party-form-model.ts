import type { AccountView, ContactView, Problem } from '@skillhub/domain/contracts';
import type { AccountBody, ContactBody } from '@skillhub/dashboards/data-access';
import type { Choice } from '@skillhub/dashboards/ui';
import { parseMoney, typedMoney } from '../deal/money-input';

export interface PartyField {
  readonly id: string;
  /** Key of the label. */
  readonly key: string;
  readonly type: 'text' | 'email' | 'tel' | 'url';
  readonly max: number;
  readonly mode?: 'numeric' | 'decimal';
  /** Takes the whole width of the form. */
  readonly whole?: true;
}

export const ACCOUNT_FIELDS: readonly PartyField[] = [
  { id: 'name', key: 'deal.name', type: 'text', max: 200, whole: true },
  { id: 'domain', key: 'account.domain', type: 'text', max: 253 },
  { id: 'sector', key: 'account.sector', type: 'text', max: 100 },
  { id: 'country', key: 'account.country', type: 'text', max: 100 },
  { id: 'employees', key: 'account.employees', type: 'text', max: 9, mode: 'numeric' },
  { id: 'annualRevenue', key: 'account.revenueIn', type: 'text', max: 24, mode: 'decimal' },
  { id: 'yearEstablished', key: 'account.established', type: 'text', max: 4, mode: 'numeric' },
];
export const CONTACT_FIELDS: readonly PartyField[] = [
  { id: 'name', key: 'deal.name', type: 'text', max: 200 },
  { id: 'jobTitle', key: 'contact.jobTitle', type: 'text', max: 200 },
  { id: 'email', key: 'contact.email', type: 'email', max: 320 },
  { id: 'phone', key: 'contact.phone', type: 'tel', max: 50 },
  { id: 'linkedIn', key: 'contact.linkedIn', type: 'url', max: 500, whole: true },
];

/** What the form holds, as typed; `link` is the parent of an account, or the account of a contact. */
export interface PartyDraft {
  readonly texts: Readonly<Record<string, string>>;
  readonly link: Choice | null;
  readonly currency: string;
}

export function accountDraft(account: AccountView | null, currency: string, decimal: ',' | '.'): PartyDraft {
  return {
    texts: {
      name: account?.name ?? '',
      domain: account?.domain ?? '',
      sector: account?.sector ?? '',
      country: account?.country ?? '',
      employees: account?.employees?.toString() ?? '',
      annualRevenue: typedMoney(account?.annualRevenue ?? null, decimal),
      yearEstablished: account?.yearEstablished?.toString() ?? '',
    },
    link: account?.parent ?? null,
    currency: account?.annualRevenue?.currency ?? currency,
  };
}

export const contactDraft = (contact: ContactView | null, account: Choice | null = null): PartyDraft => ({
  texts: {
    name: contact?.name ?? '',
    jobTitle: contact?.jobTitle ?? '',
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
    linkedIn: contact?.linkedIn ?? '',
  },
  link: contact?.account ?? account,
  currency: '',
});

const text = ({ texts }: PartyDraft, field: string): string | null => texts[field]?.trim() || null;

/** Whole numbers as people group them: `12 500`. NaN: not one. */
function whole(draft: PartyDraft, field: string): number | null {
  const typed = text(draft, field)?.replace(/[\s\u00A0\u202F]/g, '') ?? null;
  if (typed === null) return null;
  return /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN;
}

const revenue = (draft: PartyDraft) => parseMoney(draft.texts['annualRevenue'] ?? '', draft.currency);

/** Keys of what is wrong, by field; nothing when the draft can be sent. */
export function partyFaults(draft: PartyDraft): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  if (!text(draft, 'name')) faults['name'] = 'form.required';
  for (const field of ['employees', 'yearEstablished']) {
    if (Number.isNaN(whole(draft, field))) faults[field] = 'form.whole';
  }
  const money = revenue(draft);
  if (money === undefined || (money && money.minor < 0)) faults['annualRevenue'] = 'form.amount';
  return faults;
}

export const accountBody = (draft: PartyDraft): AccountBody => ({
  name: text(draft, 'name') ?? '',
  domain: text(draft, 'domain'),
  sector: text(draft, 'sector'),
  country: text(draft, 'country'),
  employees: whole(draft, 'employees'),
  annualRevenue: revenue(draft) ?? null,
  yearEstablished: whole(draft, 'yearEstablished'),
  parentAccountId: draft.link?.id ?? null,
});

export const contactBody = (draft: PartyDraft): ContactBody => ({
  name: text(draft, 'name') ?? '',
  jobTitle: text(draft, 'jobTitle'),
  email: text(draft, 'email'),
  phone: text(draft, 'phone'),
  linkedIn: text(draft, 'linkedIn'),
  accountId: draft.link?.id ?? null,
});

const LINKS: readonly string[] = ['accountId', 'parentAccountId'];

/**
 * What the server says, under the field that it names: faulty fields of a body (`annualRevenue.minor` is the revenue), or
 * the field that a rule refused. `rest` names no field of the form.
 */
export function refusedFields(
  problem: Problem,
  said: string,
  known: readonly string[],
): { readonly fields: Readonly<Record<string, string>>; readonly rest: readonly string[] } {
  const fields: Record<string, string> = {};
  const rest: string[] = [];
  const named = problem.field ? [{ path: problem.field, message: said }] : [];
  for (const { path, message } of [...(problem.errors ?? []), ...named]) {
    const head = path.split('.')[0] ?? '';
    const field = LINKS.includes(head) ? 'link' : head;
    if (field === 'link' || known.includes(field)) fields[field] = message;
    else if (problem.field !== path) rest.push(`${path}: ${message}`);
  }
  return { fields, rest };
}

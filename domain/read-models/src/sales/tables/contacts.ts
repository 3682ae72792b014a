import type { ConsentPurpose } from '@skillhub/domain/contracts';
import { foldTable } from '@skillhub/domain/event-store';
import { assertNever, type RecordedEvent } from '@skillhub/domain/kernel';
import type { ContactDetails, ContactEvent } from '@skillhub/domain/sales';
import { searchText } from '../search-text';

export interface ContactRow {
  readonly contactId: string;
  readonly accountId: string | null;
  /** Null once erased, like everything else about the person. */
  readonly name: string | null;
  readonly search: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly linkedIn: string | null;
  readonly jobTitle: string | null;
  readonly consents: readonly ConsentPurpose[];
  readonly erased: boolean;
  readonly updatedAt: string;
}

export const contacts = foldTable<ContactRow>({
  table: 'sales_read.contacts',
  category: 'contact',
  columns: {
    contactId: 'uuid',
    accountId: 'uuid',
    name: 'text',
    search: 'text',
    email: 'text',
    phone: 'text',
    linkedIn: 'text',
    jobTitle: 'text',
    consents: 'jsonb',
    erased: 'boolean',
    updatedAt: 'timestamptz',
  },
  evolve: (row, recorded) => {
    const next = changesOf(row, recorded);
    return next && { ...next, updatedAt: recorded.recordedAt };
  },
});

function changesOf(row: ContactRow | undefined, recorded: RecordedEvent): ContactRow | undefined {
  const event = recorded as unknown as ContactEvent;
  if (event.type === 'ContactAdded') {
    const { contactId } = event.data;
    const { recordedAt: updatedAt } = recorded;
    return { contactId, ...person(event.data), consents: [], erased: false, updatedAt };
  }
  if (row === undefined) return undefined;
  switch (event.type) {
    case 'ContactDetailsChanged':
      return row.erased ? row : { ...row, ...person(event.data) };
    case 'ConsentGiven':
      return { ...row, consents: [...new Set([...row.consents, event.data.purpose])].sort() };
    case 'ConsentWithdrawn':
      return { ...row, consents: row.consents.filter((purpose) => purpose !== event.data.purpose) };
    case 'ContactErased':
      return { ...row, ...NOBODY, consents: [], erased: true };
    default:
      return assertNever(event);
  }
}

const NOBODY = { name: null, search: '', email: null, phone: null, linkedIn: null, jobTitle: null };

function person({ accountId, name, email, phone, linkedIn, jobTitle }: ContactDetails) {
  const search = searchText(name, email, jobTitle);
  return { accountId, name, email, phone, linkedIn, jobTitle, search };
}

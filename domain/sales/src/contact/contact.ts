import type {
  ConsentGiven,
  ConsentPurpose,
  ConsentWithdrawn,
  ContactAdded,
  ContactDetailsChanged,
  ContactErased,
  ContactId,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider, type Result } from '@skillhub/domain/kernel';
import { refuse, type SalesRefusal } from '../refusal';
import { addContact } from './add-contact/add-contact';
import type { AddContact } from './add-contact/add-contact.command';
import { changeContactDetails } from './change-contact-details/change-contact-details';
import type { ChangeContactDetails } from './change-contact-details/change-contact-details.command';
import { giveConsent } from './give-consent/give-consent';
import type { GiveConsent } from './give-consent/give-consent.command';
import { withdrawConsent } from './withdraw-consent/withdraw-consent';
import type { WithdrawConsent } from './withdraw-consent/withdraw-consent.command';
import { eraseContact } from './erase-contact/erase-contact';
import type { EraseContact } from './erase-contact/erase-contact.command';
import { takeOverContact } from './take-over-contact/take-over-contact';
import type { TakeOverContact } from './take-over-contact/take-over-contact.command';

export type ContactCommand =
  AddContact | ChangeContactDetails | GiveConsent | WithdrawConsent | EraseContact | TakeOverContact;
export type ContactEvent =
  ContactAdded | ContactDetailsChanged | ConsentGiven | ConsentWithdrawn | ContactErased;
export type ContactDetails = Omit<ContactDetailsChanged['data'], 'contactId'>;
export type ContactState =
  | { readonly status: 'none' }
  | {
      readonly status: 'known';
      readonly details: ContactDetails;
      readonly consents: ReadonlySet<ConsentPurpose>;
    }
  | { readonly status: 'erased' };

function evolve(state: ContactState, event: ContactEvent): ContactState {
  switch (event.type) {
    case 'ContactAdded': {
      const { contactId: _contactId, source: _source, ...details } = event.data;
      return { status: 'known', details, consents: new Set() };
    }
    case 'ContactDetailsChanged': {
      const { contactId: _, ...details } = event.data;
      return state.status === 'known' ? { ...state, details } : state;
    }
    case 'ConsentGiven':
      if (state.status !== 'known') return state;
      return { ...state, consents: new Set([...state.consents, event.data.purpose]) };
    case 'ConsentWithdrawn':
      if (state.status !== 'known') return state;
      return {
        ...state,
        consents: new Set([...state.consents].filter((purpose) => purpose !== event.data.purpose)),
      };
    case 'ContactErased':
      return { status: 'erased' };
    default:
      return assertNever(event);
  }
}

/** The refusal of a command about somebody who is not, or no longer, in the book. */
export const notHere = (state: Exclude<ContactState, { status: 'known' }>): Result<never, SalesRefusal> =>
  refuse(state.status === 'none' ? 'sales.not_found' : 'sales.contact_erased', 'contactId');

export const contactStream = (id: ContactId): StreamId => StreamId.of(`contact-${id}`);

export const contact: Decider<ContactCommand, ContactEvent, ContactState, SalesRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'AddContact':
        return addContact(command, state, metadata);
      case 'ChangeContactDetails':
        return changeContactDetails(command, state, metadata);
      case 'GiveConsent':
        return giveConsent(command, state, metadata);
      case 'WithdrawConsent':
        return withdrawConsent(command, state, metadata);
      case 'EraseContact':
        return eraseContact(command, state, metadata);
      case 'TakeOverContact':
        return takeOverContact(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};

import { decider } from '@skillhub/domain/kernel/testing';
import { contactId, source } from '../../testing/samples';
import { contact, type ContactEvent } from '../contact';

const subject = decider(contact);

const details = {
  accountId: null,
  name: 'Ada Martin',
  email: 'ada@client.example',
  phone: null,
  linkedIn: null,
  jobTitle: 'DRH',
};
const added: ContactEvent = { type: 'ContactAdded', data: { contactId, ...details, source: null } };
const erased: ContactEvent = { type: 'ContactErased', data: { contactId } };

const takeOver = (changes: Partial<typeof details> = {}) => ({
  type: 'TakeOverContact' as const,
  data: { contactId, ...details, ...changes, source },
});

describe('taking a contact over', () => {
  it('adds the person the first time', () => {
    subject
      .given([])
      .when(takeOver())
      .then([{ type: 'ContactAdded', data: { contactId, ...details, source } }]);
  });

  it('is silent when repeated, and carries what changed', () => {
    subject.given([added]).when(takeOver()).then([]);
    subject
      .given([added])
      .when(takeOver({ name: 'Ada Martin-Roy' }))
      .then([{ type: 'ContactDetailsChanged', data: { contactId, ...details, name: 'Ada Martin-Roy' } }]);
  });

  it('does not bring an erased person back', () => {
    subject.given([added, erased]).when(takeOver()).thenRefused('sales.contact_erased');
  });
});

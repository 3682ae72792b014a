import { decider } from '@skillhub/domain/kernel/testing';
import { contactId } from '../../testing/samples';
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

describe('adding a contact', () => {
  const add = { type: 'AddContact' as const, data: { contactId, ...details, source: null } };

  it('enters the person in the book', () => {
    subject.given([]).when(add).then([added]);
  });

  it('happens once', () => {
    subject.given([added]).when(add).thenRefused('sales.already_exists', { field: 'contactId' });
  });
});

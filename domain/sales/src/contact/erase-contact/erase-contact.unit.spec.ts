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
const erased: ContactEvent = { type: 'ContactErased', data: { contactId } };

const erase = { type: 'EraseContact' as const, data: { contactId } };

describe('erasing a contact', () => {
  it('forgets the person, once', () => {
    subject.given([added]).when(erase).then([erased]);
    subject.given([added, erased]).when(erase).then([]);
  });

  it('needs a contact', () => {
    subject.given([]).when(erase).thenRefused('sales.not_found');
  });
});

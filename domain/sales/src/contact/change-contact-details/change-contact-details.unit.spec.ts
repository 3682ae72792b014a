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

const change = (jobTitle: string) => ({
  type: 'ChangeContactDetails' as const,
  data: { contactId, ...details, jobTitle },
});

describe('changing the details of a contact', () => {
  it('carries all of them', () => {
    subject
      .given([added])
      .when(change('DG'))
      .then([{ type: 'ContactDetailsChanged', data: { contactId, ...details, jobTitle: 'DG' } }]);
  });

  it('is silent when nothing differs', () => {
    subject.given([added]).when(change('DRH')).then([]);
  });

  it('needs a contact who was not erased', () => {
    subject.given([]).when(change('DG')).thenRefused('sales.not_found');
    subject.given([added, erased]).when(change('DG')).thenRefused('sales.contact_erased');
  });
});

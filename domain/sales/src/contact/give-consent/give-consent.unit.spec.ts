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

const give = {
  type: 'GiveConsent' as const,
  data: { contactId, purpose: 'email' as const, evidence: 'Formulaire du site' },
};

describe('giving consent', () => {
  it('notes the purpose and how we know', () => {
    subject
      .given([added])
      .when(give)
      .then([{ type: 'ConsentGiven', data: give.data }]);
  });

  it('is silent when it was given, and speaks again once it was withdrawn', () => {
    const given: ContactEvent = { type: 'ConsentGiven', data: give.data };
    const withdrawn: ContactEvent = { type: 'ConsentWithdrawn', data: { contactId, purpose: 'email' } };
    subject.given([added, given]).when(give).then([]);
    subject.given([added, given, withdrawn]).when(give).then([given]);
  });

  it('needs a contact who was not erased', () => {
    subject.given([]).when(give).thenRefused('sales.not_found');
    subject.given([added, erased]).when(give).thenRefused('sales.contact_erased');
  });
});

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

const withdraw = { type: 'WithdrawConsent' as const, data: { contactId, purpose: 'email' as const } };
const given: ContactEvent = {
  type: 'ConsentGiven',
  data: { contactId, purpose: 'email', evidence: 'Formulaire du site' },
};

describe('withdrawing consent', () => {
  it('ends the purpose', () => {
    subject
      .given([added, given])
      .when(withdraw)
      .then([{ type: 'ConsentWithdrawn', data: withdraw.data }]);
  });

  it('is silent when there was none', () => {
    subject.given([added]).when(withdraw).then([]);
  });

  it('needs a contact who was not erased', () => {
    subject.given([]).when(withdraw).thenRefused('sales.not_found');
    subject.given([added, erased]).when(withdraw).thenRefused('sales.contact_erased');
  });
});

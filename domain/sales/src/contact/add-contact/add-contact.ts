import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { refuse } from '../../refusal';
import type { ContactEvent, ContactState } from '../contact';
import type { AddContact } from './add-contact.command';

export const addContact: Decision<AddContact, ContactState, ContactEvent> = ({ data }, state) =>
  state.status === 'none'
    ? ok([{ type: 'ContactAdded', data }])
    : refuse('sales.already_exists', 'contactId');

import { assertNever, ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { notHere, type ContactEvent, type ContactState } from '../contact';
import type { EraseContact } from './erase-contact.command';

export const eraseContact: Decision<EraseContact, ContactState, ContactEvent> = ({ data }, state) => {
  switch (state.status) {
    case 'none':
      return notHere(state);
    case 'known':
      return ok([{ type: 'ContactErased', data }]);
    case 'erased':
      return ok([]);
    default:
      return assertNever(state);
  }
};

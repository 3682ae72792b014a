import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { fillUnstated, sameContent } from '../../take-over';
import { notHere, type ContactEvent, type ContactState } from '../contact';
import type { TakeOverContact } from './take-over-contact.command';

export const takeOverContact: Decision<TakeOverContact, ContactState, ContactEvent> = ({ data }, state) => {
  if (state.status === 'none') return ok([{ type: 'ContactAdded', data }]);
  // An erased person does not come back by the next file.
  if (state.status === 'erased') return notHere(state);
  const { contactId, source: _, ...stated } = data;
  const details = fillUnstated(stated, state.details);
  if (sameContent(details, state.details)) return ok([]);
  return ok([{ type: 'ContactDetailsChanged', data: { contactId, ...details } }]);
};

import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { sameContent } from '../../take-over';
import { notHere, type ContactEvent, type ContactState } from '../contact';
import type { ChangeContactDetails } from './change-contact-details.command';

export const changeContactDetails: Decision<ChangeContactDetails, ContactState, ContactEvent> = (
  { data },
  state,
) => {
  if (state.status !== 'known') return notHere(state);
  const { contactId: _, ...details } = data;
  return ok(sameContent(details, state.details) ? [] : [{ type: 'ContactDetailsChanged', data }]);
};

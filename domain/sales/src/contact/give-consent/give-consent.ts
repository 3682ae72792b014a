import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { notHere, type ContactEvent, type ContactState } from '../contact';
import type { GiveConsent } from './give-consent.command';

export const giveConsent: Decision<GiveConsent, ContactState, ContactEvent> = ({ data }, state) => {
  if (state.status !== 'known') return notHere(state);
  return ok(state.consents.has(data.purpose) ? [] : [{ type: 'ConsentGiven', data }]);
};

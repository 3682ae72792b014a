import { ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { notHere, type ContactEvent, type ContactState } from '../contact';
import type { WithdrawConsent } from './withdraw-consent.command';

export const withdrawConsent: Decision<WithdrawConsent, ContactState, ContactEvent> = ({ data }, state) => {
  if (state.status !== 'known') return notHere(state);
  return ok(state.consents.has(data.purpose) ? [{ type: 'ConsentWithdrawn', data }] : []);
};

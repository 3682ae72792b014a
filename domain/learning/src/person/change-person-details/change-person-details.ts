import { ok } from '@skillhub/domain/kernel';
import { sameContent } from '../../content';
import type { Decision } from '../../command-definition';
import { notHere, type PersonEvent, type PersonState } from '../person';
import type { ChangePersonDetails } from './change-person-details.command';

export const changePersonDetails: Decision<ChangePersonDetails, PersonState, PersonEvent> = (
  { data },
  state,
) => {
  if (state.status !== 'known') return notHere(state);
  const { personId: _, ...details } = data;
  return ok(sameContent(details, state.details) ? [] : [{ type: 'PersonDetailsChanged', data }]);
};

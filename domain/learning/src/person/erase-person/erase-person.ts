import { assertNever, ok } from '@skillhub/domain/kernel';
import type { Decision } from '../../command-definition';
import { notHere, type PersonEvent, type PersonState } from '../person';
import type { ErasePerson } from './erase-person.command';

export const erasePerson: Decision<ErasePerson, PersonState, PersonEvent> = ({ data }, state) => {
  switch (state.status) {
    case 'none':
      return notHere(state);
    case 'known':
      return ok([{ type: 'PersonErased', data }]);
    case 'erased':
      return ok([]);
    default:
      return assertNever(state);
  }
};

import { ok } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import type { ParcoursEvent, ParcoursState } from '../parcours';
import type { RetireParcours } from './retire-parcours.command';

export const retireParcours: Decision<RetireParcours, ParcoursState, ParcoursEvent> = ({ data }, state) => {
  if (state.status === 'none') return refuse('learning.not_found', 'parcoursId');
  return ok(state.status === 'retired' ? [] : [{ type: 'ParcoursRetired', data }]);
};

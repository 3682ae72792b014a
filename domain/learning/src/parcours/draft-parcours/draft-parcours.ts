import { ok, refused } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import { coursesFault, type ParcoursEvent, type ParcoursState } from '../parcours';
import type { DraftParcours } from './draft-parcours.command';

export const draftParcours: Decision<DraftParcours, ParcoursState, ParcoursEvent> = ({ data }, state) => {
  if (state.status !== 'none') return refuse('learning.already_exists', 'parcoursId');
  const fault = coursesFault(data.courseIds, false);
  return fault ? refused(fault) : ok([{ type: 'ParcoursDrafted', data }]);
};

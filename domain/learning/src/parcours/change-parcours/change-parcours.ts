import { ok, refused } from '@skillhub/domain/kernel';
import { sameContent } from '../../content';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import { coursesFault, type ParcoursEvent, type ParcoursState } from '../parcours';
import type { ChangeParcours } from './change-parcours.command';

export const changeParcours: Decision<ChangeParcours, ParcoursState, ParcoursEvent> = ({ data }, state) => {
  if (state.status === 'none') return refuse('learning.not_found', 'parcoursId');
  if (state.status === 'retired') return refuse('learning.parcours_retired', 'parcoursId');
  const fault = coursesFault(data.courseIds, state.status === 'published');
  if (fault) return refused(fault);
  const { parcoursId: _, ...details } = data;
  return ok(sameContent(details, state.details) ? [] : [{ type: 'ParcoursDetailsChanged', data }]);
};

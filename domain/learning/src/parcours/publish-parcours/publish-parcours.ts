import { ok, refused } from '@skillhub/domain/kernel';
import { refuse } from '../../refusal';
import type { Decision } from '../../command-definition';
import { coursesFault, type ParcoursEvent, type ParcoursState } from '../parcours';
import type { PublishParcours } from './publish-parcours.command';

export const publishParcours: Decision<PublishParcours, ParcoursState, ParcoursEvent> = ({ data }, state) => {
  if (state.status === 'none') return refuse('learning.not_found', 'parcoursId');
  if (state.status === 'retired') return refuse('learning.parcours_retired', 'parcoursId');
  if (state.status === 'published') return ok([]);
  const fault = coursesFault(state.details.courseIds, true);
  return fault ? refused(fault) : ok([{ type: 'ParcoursPublished', data }]);
};

import type {
  ParcoursDrafted,
  ParcoursDetailsChanged,
  ParcoursPublished,
  ParcoursRetired,
  ParcoursId,
  CourseId,
  CourseStatus,
} from '@skillhub/domain/contracts';
import { assertNever, StreamId, type Decider } from '@skillhub/domain/kernel';
import { firstTwice } from '../content';
import { refusal, type LearningRefusal } from '../refusal';
import { draftParcours } from './draft-parcours/draft-parcours';
import type { DraftParcours } from './draft-parcours/draft-parcours.command';
import { changeParcours } from './change-parcours/change-parcours';
import type { ChangeParcours } from './change-parcours/change-parcours.command';
import { publishParcours } from './publish-parcours/publish-parcours';
import type { PublishParcours } from './publish-parcours/publish-parcours.command';
import { retireParcours } from './retire-parcours/retire-parcours';
import type { RetireParcours } from './retire-parcours/retire-parcours.command';

export type ParcoursCommand = DraftParcours | ChangeParcours | PublishParcours | RetireParcours;
export type ParcoursEvent = ParcoursDrafted | ParcoursDetailsChanged | ParcoursPublished | ParcoursRetired;
export type ParcoursDetails = Omit<ParcoursDetailsChanged['data'], 'parcoursId'>;
export type ParcoursState =
  { readonly status: 'none' } | { readonly status: CourseStatus; readonly details: ParcoursDetails };

function evolve(state: ParcoursState, event: ParcoursEvent): ParcoursState {
  if (event.type === 'ParcoursDrafted') {
    const { parcoursId: _parcoursId, source: _source, ...details } = event.data;
    return { status: 'draft', details };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'ParcoursDetailsChanged': {
      const { parcoursId: _parcoursId, ...details } = event.data;
      return { ...state, details };
    }
    case 'ParcoursPublished':
      return { ...state, status: 'published' };
    case 'ParcoursRetired':
      return { ...state, status: 'retired' };
    default:
      return assertNever(event);
  }
}

/** A parcours names each course once, and at least one when it is open to learners. */
export function coursesFault(
  courseIds: readonly CourseId[],
  isPublished: boolean,
): LearningRefusal | undefined {
  const twice = firstTwice(courseIds);
  if (twice !== undefined) return refusal('learning.course_twice', 'courseIds', { courseId: twice });
  return isPublished && courseIds.length === 0 ? refusal('learning.parcours_empty', 'courseIds') : undefined;
}

export const parcoursStream = (id: ParcoursId): StreamId => StreamId.of(`parcours-${id}`);

export const parcours: Decider<ParcoursCommand, ParcoursEvent, ParcoursState, LearningRefusal> = {
  initial: { status: 'none' },
  evolve,
  decide: (command, state, metadata) => {
    switch (command.type) {
      case 'DraftParcours':
        return draftParcours(command, state, metadata);
      case 'ChangeParcours':
        return changeParcours(command, state, metadata);
      case 'PublishParcours':
        return publishParcours(command, state, metadata);
      case 'RetireParcours':
        return retireParcours(command, state, metadata);
      default:
        return assertNever(command);
    }
  },
};

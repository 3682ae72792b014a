import { decider } from '@skillhub/domain/kernel/testing';
import { courseId, parcoursId } from '../../testing/samples';
import { parcours, type ParcoursEvent } from '../parcours';

const subject = decider(parcours);

const details = { title: 'Bien commencer', summary: null, jobId: null, courseIds: [courseId] };
const drafted: ParcoursEvent = { type: 'ParcoursDrafted', data: { parcoursId, ...details, source: null } };

describe('drafting a parcours', () => {
  it('names each course once', () => {
    const draft = (courseIds: (typeof courseId)[]) => ({
      type: 'DraftParcours' as const,
      data: { parcoursId, ...details, courseIds, source: null },
    });
    subject
      .given([])
      .when(draft([courseId]))
      .then([drafted]);
    subject
      .given([])
      .when(draft([courseId, courseId]))
      .thenRefused('learning.course_twice');
    subject
      .given([drafted])
      .when(draft([courseId]))
      .thenRefused('learning.already_exists');
  });
});

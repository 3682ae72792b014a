import { decider } from '@skillhub/domain/kernel/testing';
import { courseId, otherCourseId, parcoursId } from '../../testing/samples';
import { parcours, type ParcoursEvent } from '../parcours';

const subject = decider(parcours);

const details = { title: 'Bien commencer', summary: null, jobId: null, courseIds: [courseId] };
const drafted: ParcoursEvent = { type: 'ParcoursDrafted', data: { parcoursId, ...details, source: null } };
const published: ParcoursEvent = { type: 'ParcoursPublished', data: { parcoursId } };
const retired: ParcoursEvent = { type: 'ParcoursRetired', data: { parcoursId } };

const change = (courseIds: (typeof courseId)[]) => ({
  type: 'ChangeParcours' as const,
  data: { parcoursId, ...details, courseIds },
});

describe('changing a parcours', () => {
  it('carries all of it, and is silent when nothing differs', () => {
    const courseIds = [otherCourseId, courseId];
    subject
      .given([drafted])
      .when(change(courseIds))
      .then([{ type: 'ParcoursDetailsChanged', data: { parcoursId, ...details, courseIds } }]);
    subject
      .given([drafted])
      .when(change([courseId]))
      .then([]);
  });

  it('keeps a course in it while it is published', () => {
    subject
      .given([drafted])
      .when(change([]))
      .then([{ type: 'ParcoursDetailsChanged', data: { parcoursId, ...details, courseIds: [] } }]);
    subject.given([drafted, published]).when(change([])).thenRefused('learning.parcours_empty');
    subject.given([drafted, retired]).when(change([])).thenRefused('learning.parcours_retired');
    subject.given([]).when(change([])).thenRefused('learning.not_found');
  });
});

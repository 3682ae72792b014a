import { decider } from '@skillhub/domain/kernel/testing';
import { courseId, parcoursId } from '../../testing/samples';
import { parcours, type ParcoursEvent } from '../parcours';

const subject = decider(parcours);

const details = { title: 'Bien commencer', summary: null, jobId: null, courseIds: [courseId] };
const drafted: ParcoursEvent = { type: 'ParcoursDrafted', data: { parcoursId, ...details, source: null } };
const published: ParcoursEvent = { type: 'ParcoursPublished', data: { parcoursId } };
const retired: ParcoursEvent = { type: 'ParcoursRetired', data: { parcoursId } };

describe('publishing a parcours', () => {
  it('opens it, once, with a course in it', () => {
    const publish = { type: 'PublishParcours' as const, data: { parcoursId } };
    subject.given([drafted]).when(publish).then([published]);
    subject.given([drafted, published]).when(publish).then([]);
    subject
      .given([{ type: 'ParcoursDrafted', data: { parcoursId, ...details, courseIds: [], source: null } }])
      .when(publish)
      .thenRefused('learning.parcours_empty');
    subject.given([drafted, retired]).when(publish).thenRefused('learning.parcours_retired');
    subject.given([]).when(publish).thenRefused('learning.not_found');
  });
});

import { decider } from '@skillhub/domain/kernel/testing';
import { courseId, parcoursId } from '../../testing/samples';
import { parcours, type ParcoursEvent } from '../parcours';

const subject = decider(parcours);

const details = { title: 'Bien commencer', summary: null, jobId: null, courseIds: [courseId] };
const drafted: ParcoursEvent = { type: 'ParcoursDrafted', data: { parcoursId, ...details, source: null } };
const retired: ParcoursEvent = { type: 'ParcoursRetired', data: { parcoursId } };

describe('retiring a parcours', () => {
  it('happens once', () => {
    const retire = { type: 'RetireParcours' as const, data: { parcoursId } };
    subject.given([drafted]).when(retire).then([retired]);
    subject.given([drafted, retired]).when(retire).then([]);
    subject.given([]).when(retire).thenRefused('learning.not_found');
  });
});

import { decider } from '@skillhub/domain/kernel/testing';
import { jobId } from '../../testing/samples';
import { job, type JobEvent } from '../job';

const subject = decider(job);

const details = { name: { fr: 'Commercial', en: 'Sales person' }, family: null };
const defined: JobEvent = { type: 'JobDefined', data: { jobId, ...details, source: null } };

const change = (family: string | null) => ({
  type: 'ChangeJobDetails' as const,
  data: { jobId, ...details, family },
});

describe('changing the details of a job', () => {
  it('carries all of them, is silent when nothing differs, and needs a job', () => {
    subject
      .given([defined])
      .when(change('Vente'))
      .then([{ type: 'JobDetailsChanged', data: { jobId, ...details, family: 'Vente' } }]);
    subject.given([defined]).when(change(null)).then([]);
    subject.given([]).when(change(null)).thenRefused('learning.not_found');
  });
});

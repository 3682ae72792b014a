import { decider } from '@skillhub/domain/kernel/testing';
import { jobId, source } from '../../testing/samples';
import { job, type JobEvent } from '../job';

const subject = decider(job);

const details = { name: { fr: 'Commercial', en: 'Sales person' }, family: null };
const defined: JobEvent = { type: 'JobDefined', data: { jobId, ...details, source: null } };

const takeOver = (family: string | null) => ({
  type: 'TakeOverJob' as const,
  data: { jobId, ...details, family, source },
});

describe('taking a job over', () => {
  it('defines it, then changes what the source says otherwise', () => {
    subject
      .given([])
      .when(takeOver(null))
      .then([{ type: 'JobDefined', data: { jobId, ...details, source } }]);
    subject.given([defined]).when(takeOver(null)).then([]);
    subject
      .given([defined])
      .when(takeOver('Vente'))
      .then([{ type: 'JobDetailsChanged', data: { jobId, ...details, family: 'Vente' } }]);
  });
});

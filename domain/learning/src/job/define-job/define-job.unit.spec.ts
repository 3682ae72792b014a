import { decider } from '@skillhub/domain/kernel/testing';
import { jobId } from '../../testing/samples';
import { job, type JobEvent } from '../job';

const subject = decider(job);

const details = { name: { fr: 'Commercial', en: 'Sales person' }, family: null };
const defined: JobEvent = { type: 'JobDefined', data: { jobId, ...details, source: null } };

describe('defining a job', () => {
  it('happens once', () => {
    const define = { type: 'DefineJob' as const, data: { jobId, ...details, source: null } };
    subject.given([]).when(define).then([defined]);
    subject.given([defined]).when(define).thenRefused('learning.already_exists', { field: 'jobId' });
  });
});

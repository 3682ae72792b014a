import { decider } from '@skillhub/domain/kernel/testing';
import { TODAY, day, jobId, managerId, otherJobId, personId, teamId } from '../../testing/samples';
import { person, jobOn, type PersonEvent } from '../person';

const subject = decider(person);

const details = { name: 'Ada Martin', email: 'ada@acme.example' };
const registered: PersonEvent = {
  type: 'PersonRegistered',
  data: { personId, ...details, teamId, managerId, jobId, jobFrom: null, source: null },
};

const change = (to: typeof jobId | null, effectiveFrom?: typeof TODAY) => ({
  type: 'ChangeJob' as const,
  data: { personId, jobId: to, ...(effectiveFrom === undefined ? {} : { effectiveFrom }) },
});
const changed = (to: typeof jobId | null, effectiveFrom: typeof TODAY): PersonEvent => ({
  type: 'PersonJobChanged',
  data: { personId, jobId: to, effectiveFrom },
});
const jobOnDay = (events: readonly PersonEvent[], on: typeof TODAY) => {
  const state = events.reduce(person.evolve, person.initial);
  return state.status === 'known' ? jobOn(state, on) : undefined;
};

describe('changing the job of a person', () => {
  it('holds from today, or from a day that may lie ahead', () => {
    subject
      .given([registered])
      .when(change(otherJobId))
      .then([changed(otherJobId, TODAY)]);
    subject
      .given([registered])
      .when(change(otherJobId, day('2026-03-01')))
      .then([changed(otherJobId, day('2026-03-01'))]);
  });

  it('leaves the days before as they were', () => {
    const history = [registered, changed(otherJobId, day('2026-03-01')), changed(null, day('2026-05-01'))];
    expect(jobOnDay(history, day('2020-01-01'))).toBe(jobId);
    expect(jobOnDay(history, day('2026-02-28'))).toBe(jobId);
    expect(jobOnDay(history, day('2026-03-01'))).toBe(otherJobId);
    expect(jobOnDay(history, day('2026-05-01'))).toBeNull();
  });

  it('is corrected by another word for the same day', () => {
    const history = [registered, changed(null, TODAY), changed(otherJobId, TODAY)];
    expect(jobOnDay(history, TODAY)).toBe(otherJobId);
  });

  it('is silent where the person has that job on that day, and needs a person', () => {
    subject.given([registered]).when(change(jobId)).then([]);
    subject.given([]).when(change(jobId)).thenRefused('learning.not_found');
  });
});

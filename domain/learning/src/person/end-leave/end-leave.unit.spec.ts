import { decider } from '@skillhub/domain/kernel/testing';
import { NOW, TODAY, day, jobId, managerId, personId, teamId } from '../../testing/samples';
import { person, type PersonEvent } from '../person';

const subject = decider(person);

const details = { name: 'Ada Martin', email: 'ada@acme.example' };
const registered: PersonEvent = {
  type: 'PersonRegistered',
  data: { personId, ...details, teamId, managerId, jobId, jobFrom: null, source: null },
};

const onLeave: PersonEvent = {
  type: 'PersonLeaveStarted',
  data: { personId, startsOn: day('2026-01-02') },
};
const end = (endsOn?: typeof TODAY) => ({
  type: 'EndLeave' as const,
  data: { personId, ...(endsOn === undefined ? {} : { endsOn }) },
});

describe('ending a long leave', () => {
  it('names the first day back', () => {
    const ended: PersonEvent = {
      type: 'PersonLeaveEnded',
      data: { personId, endsOn: TODAY },
      occurredAt: NOW,
    };
    subject.given([registered, onLeave]).when(end()).then([ended]);
    subject.given([registered, onLeave, ended]).when(end()).thenRefused('learning.not_on_leave');
  });

  it('lies between the start and today', () => {
    subject
      .given([registered, onLeave])
      .when(end(day('2026-01-01')))
      .thenRefused('learning.leave_ends_before_start', { field: 'endsOn' });
    subject
      .given([registered, onLeave])
      .when(end(day('2026-02-01')))
      .thenRefused('learning.date_in_future');
    subject.given([registered]).when(end()).thenRefused('learning.not_on_leave');
  });
});

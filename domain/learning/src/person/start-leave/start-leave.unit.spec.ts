import { decider } from '@skillhub/domain/kernel/testing';
import { NOW, TODAY, at, day, jobId, managerId, personId, teamId } from '../../testing/samples';
import { person, type PersonEvent } from '../person';

const subject = decider(person);

const details = { name: 'Ada Martin', email: 'ada@acme.example' };
const registered: PersonEvent = {
  type: 'PersonRegistered',
  data: { personId, ...details, teamId, managerId, jobId, jobFrom: null, source: null },
};

const start = (startsOn?: typeof TODAY) => ({
  type: 'StartLeave' as const,
  data: { personId, ...(startsOn === undefined ? {} : { startsOn }) },
});

describe('starting a long leave', () => {
  it('begins today or on a day gone by', () => {
    subject
      .given([registered])
      .when(start())
      .then([{ type: 'PersonLeaveStarted', data: { personId, startsOn: TODAY }, occurredAt: NOW }]);
    subject
      .given([registered])
      .when(start(day('2026-01-02')))
      .then([
        {
          type: 'PersonLeaveStarted',
          data: { personId, startsOn: day('2026-01-02') },
          occurredAt: at('2026-01-02T00:00:00.000Z'),
        },
      ]);
  });

  it('is refused ahead, twice, and for nobody', () => {
    const onLeave: PersonEvent = { type: 'PersonLeaveStarted', data: { personId, startsOn: TODAY } };
    subject
      .given([registered])
      .when(start(day('2026-02-01')))
      .thenRefused('learning.date_in_future');
    subject.given([registered, onLeave]).when(start()).thenRefused('learning.already_on_leave');
    subject.given([]).when(start()).thenRefused('learning.not_found');
  });
});

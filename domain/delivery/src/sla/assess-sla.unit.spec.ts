import { instant, PARIS_OFFICE } from '../testing/calendars';
import { assessSla, type ClockStanding } from './assess-sla';
import { versionInForce, type SlaPolicyVersion, type SlaTarget } from './sla-policy';
import type { Priority, TicketFact, TicketStatus } from './ticket-fact';

const HOUR = 3_600_000;
const policy: SlaPolicyVersion = {
  version: 1,
  effectiveFrom: instant('2020-01-01T00:00Z'),
  calendar: PARIS_OFFICE,
  targets: {
    urgent: { first_reply: 60, next_reply: 60, resolution: 120 },
    normal: { first_reply: 120, next_reply: 180, resolution: 480 },
    low: { first_reply: 240 },
  },
};
// The week of Monday 16 November 2026 has no holiday; Paris is one hour ahead of UTC.
const monday = (time: string) => instant(`2026-11-16T${time}+01:00`);
const tuesday = (time: string) => instant(`2026-11-17T${time}+01:00`);

const active: TicketStatus = { category: 'active', name: 'Ouvert' };
const resolved: TicketStatus = { category: 'resolved', name: 'Résolu' };
const waiting = (reason = 'Accès demandé'): TicketStatus => ({
  category: 'waiting_on_customer',
  name: 'En attente client',
  reason,
});
const opened = (
  at = monday('09:00'),
  priority: Priority = 'normal',
  status: TicketStatus = active,
): TicketFact => ({
  type: 'opened',
  at,
  priority,
  status,
});
const replied = (at: TicketFact['at']): TicketFact => ({ type: 'agent_replied', at });
const commented = (at: TicketFact['at']): TicketFact => ({ type: 'customer_commented', at });
const status = (at: TicketFact['at'], to: TicketStatus): TicketFact => ({
  type: 'status_changed',
  at,
  status: to,
});
const priority = (at: TicketFact['at'], to: Priority): TicketFact => ({
  type: 'priority_changed',
  at,
  priority: to,
});

const assess = (facts: readonly TicketFact[], asOf = tuesday('18:00')) => assessSla({ policy, facts, asOf });
function clockOf(clocks: readonly ClockStanding[], target: SlaTarget, cycle = 1): ClockStanding {
  const clock = clocks.find((c) => c.target === target && c.cycle === cycle);
  if (!clock) throw new Error(`no ${target} clock ${cycle}`);
  return clock;
}

describe('first reply', () => {
  it('gives the golden due times of definition 10.19', () => {
    const friday = opened(instant('2026-11-20T17:30+01:00'));
    const beforeBastille = opened(instant('2026-07-13T17:00+02:00'), 'low');
    expect(clockOf(assess([friday], friday.at), 'first_reply').dueAt).toBe(instant('2026-11-23T10:30+01:00'));
    expect(clockOf(assess([beforeBastille], beforeBastille.at), 'first_reply').dueAt).toBe(
      instant('2026-07-15T12:00+02:00'),
    );
  });

  it('runs from the opening to the first public reply', () => {
    const facts = [opened(), replied(monday('10:30')), replied(monday('10:45'))];
    expect(clockOf(assess(facts), 'first_reply')).toMatchObject({
      startedAt: monday('09:00'),
      stoppedAt: monday('10:30'),
      dueAt: monday('11:00'),
      elapsedMs: 1.5 * HOUR,
      remainingMs: 0.5 * HOUR,
      outcome: 'met',
    });
  });

  it('is met at the due time and missed one millisecond later', () => {
    const late = instant('2026-11-16T11:00:00.001+01:00');
    expect(clockOf(assess([opened(), replied(monday('11:00'))]), 'first_reply').outcome).toBe('met');
    expect(clockOf(assess([opened(), replied(late)]), 'first_reply').outcome).toBe('missed');
  });

  it('runs, then runs missed, as it was known at each instant', () => {
    const facts = [opened(), replied(monday('12:00'))];
    const outcomes = ['09:00', '11:00', '11:01', '12:00'].map(
      (time) => clockOf(assess(facts, monday(time)), 'first_reply').outcome,
    );
    expect(outcomes).toEqual(['running', 'running', 'running_missed', 'missed']);
  });
});

describe('next reply', () => {
  it('runs from the oldest unanswered comment to the next reply, a cycle for each', () => {
    const clocks = assess([
      opened(),
      replied(monday('10:00')),
      commented(monday('11:00')),
      commented(monday('12:00')),
      replied(monday('13:00')),
      commented(monday('16:00')),
    ]);
    expect(clocks.filter(({ target }) => target === 'next_reply')).toMatchObject([
      {
        cycle: 1,
        startedAt: monday('11:00'),
        stoppedAt: monday('13:00'),
        elapsedMs: 2 * HOUR,
        outcome: 'met',
      },
      { cycle: 2, startedAt: monday('16:00'), dueAt: tuesday('10:00'), outcome: 'running_missed' },
    ]);
  });

  it('leaves what is written before the first reply to the first-reply clock', () => {
    const clocks = assess([opened(), commented(monday('09:30')), replied(monday('10:00'))]);
    expect(clocks.map(({ target }) => target)).toEqual(['first_reply', 'resolution']);
  });
});

describe('resolution', () => {
  it('keeps the first cycle and starts another at a reopening', () => {
    const clocks = assess([
      opened(),
      status(monday('15:00'), resolved),
      status(monday('16:00'), { category: 'resolved', name: 'Clos' }),
      status(monday('17:00'), active),
      status(tuesday('17:00'), resolved),
    ]);
    expect(clockOf(clocks, 'resolution', 1)).toMatchObject({
      stoppedAt: monday('15:00'),
      elapsedMs: 6 * HOUR,
      outcome: 'met',
    });
    expect(clockOf(clocks, 'resolution', 2)).toMatchObject({
      startedAt: monday('17:00'),
      stoppedAt: tuesday('17:00'),
      dueAt: tuesday('16:00'),
      elapsedMs: 9 * HOUR,
      outcome: 'missed',
    });
  });

  it('is stopped at once by a ticket that is opened resolved', () => {
    const clock = clockOf(assess([opened(monday('09:00'), 'normal', resolved)]), 'resolution');
    expect(clock).toMatchObject({ stoppedAt: monday('09:00'), elapsedMs: 0, outcome: 'met' });
  });
});

describe('pauses', () => {
  it('move the due time by their open time', () => {
    const facts = [opened(), status(monday('11:00'), waiting()), status(tuesday('10:00'), active)];
    expect(clockOf(assess(facts), 'resolution')).toMatchObject({
      pausedMs: 8 * HOUR,
      elapsedMs: 10 * HOUR,
      dueAt: tuesday('16:00'),
      outcome: 'running_missed',
    });
  });

  it('keep a clock with time left from running out', () => {
    const facts = [opened(), status(monday('11:00'), waiting())];
    const later = instant('2026-12-14T12:00+01:00');
    expect(clockOf(assess(facts, later), 'resolution')).toMatchObject({
      paused: true,
      elapsedMs: 2 * HOUR,
      remainingMs: 6 * HOUR,
      dueAt: instant('2026-12-14T18:00+01:00'),
      outcome: 'running',
    });
  });

  it('cannot hide a due time that was missed', () => {
    const facts = [
      opened(monday('09:00'), 'urgent'),
      status(monday('11:30'), waiting()),
      status(tuesday('09:00'), active),
      status(tuesday('09:30'), resolved),
    ];
    expect(clockOf(assess(facts), 'resolution')).toMatchObject({
      dueAt: monday('11:00'),
      elapsedMs: 3 * HOUR,
      outcome: 'missed',
    });
    expect(clockOf(assess(facts, monday('12:00')), 'resolution').outcome).toBe('running_missed');
  });

  it('begin too late at the due time itself: there is nothing left to keep', () => {
    const facts = [opened(monday('09:00'), 'urgent'), status(monday('11:00'), waiting())];
    expect(clockOf(assess(facts), 'resolution')).toMatchObject({
      dueAt: monday('11:00'),
      outcome: 'running_missed',
    });
  });

  it('need a status that waits on the customer, and a reason', () => {
    const onHold: TicketStatus = { category: 'active', name: 'En attente fournisseur' };
    const held = assess([opened(), status(monday('10:00'), onHold)]);
    const unreasoned = assess([opened(), status(monday('10:00'), waiting('  '))]);
    expect(clockOf(held, 'resolution')).toMatchObject({ paused: false, pausedMs: 0 });
    expect(clockOf(unreasoned, 'resolution')).toMatchObject({ paused: false, pausedMs: 0 });
  });

  it('count from the start of a clock that starts during one', () => {
    const facts = [
      opened(),
      replied(monday('10:00')),
      status(monday('10:00'), waiting()),
      commented(monday('12:00')),
    ];
    expect(clockOf(assess(facts, monday('15:00')), 'next_reply')).toMatchObject({
      startedAt: monday('12:00'),
      pausedMs: 3 * HOUR,
      elapsedMs: 0,
      dueAt: monday('18:00'),
    });
  });

  it('go on when only their reason changes', () => {
    const facts = [
      opened(),
      status(monday('10:00'), waiting('Accès demandé')),
      status(monday('12:00'), waiting('Validation demandée')),
      status(monday('13:00'), active),
    ];
    expect(clockOf(assess(facts), 'resolution')).toMatchObject({
      pausedMs: 3 * HOUR,
      dueAt: tuesday('11:00'),
    });
  });
});

describe('priority', () => {
  it('gives running clocks another target from their original start', () => {
    const facts = [opened(), replied(monday('09:30')), priority(monday('12:00'), 'urgent')];
    const clocks = assess(facts, monday('12:00'));
    expect(clockOf(clocks, 'first_reply')).toMatchObject({ priority: 'normal', dueAt: monday('11:00') });
    expect(clockOf(clocks, 'resolution')).toMatchObject({
      priority: 'urgent',
      targetMinutes: 120,
      startedAt: monday('09:00'),
      dueAt: monday('11:00'),
      outcome: 'running_missed',
      replacedTargets: [
        {
          at: monday('12:00'),
          priority: 'normal',
          targetMinutes: 480,
          dueAt: monday('17:00'),
          wasMissed: false,
        },
      ],
    });
  });

  it('says when a longer target replaced one that was missed', () => {
    const facts = [opened(monday('09:00'), 'urgent'), priority(monday('14:00'), 'normal')];
    expect(clockOf(assess(facts, monday('14:00')), 'resolution')).toMatchObject({
      dueAt: monday('17:00'),
      outcome: 'running',
      replacedTargets: [{ dueAt: monday('11:00'), wasMissed: true }],
    });
  });

  it('cancels a clock that loses its target and brings it back with one', () => {
    const lowered = [opened(), priority(monday('10:00'), 'low')];
    expect(clockOf(assess(lowered), 'resolution')).toMatchObject({
      outcome: 'cancelled',
      cancelledBecause: 'target_removed',
      dueAt: null,
      remainingMs: null,
    });
    const raised = [...lowered, priority(monday('11:00'), 'normal')];
    expect(clockOf(assess(raised), 'resolution')).toMatchObject({
      outcome: 'running_missed',
      dueAt: monday('17:00'),
    });
  });

  it('does not list a clock that never had a target', () => {
    const clocks = assess([opened(monday('09:00'), 'low')]);
    expect(clocks.map(({ target }) => target)).toEqual(['first_reply']);
  });
});

describe('cancellation', () => {
  it.each(['spam', 'merged', 'policy_removed'] as const)(
    'for %s ends running clocks and starts no others',
    (reason) => {
      const clocks = assess([
        opened(),
        replied(monday('10:00')),
        { type: 'sla_cancelled', at: monday('11:00'), reason },
        commented(monday('12:00')),
        status(monday('13:00'), resolved),
        status(monday('14:00'), active),
      ]);
      expect(clocks).toMatchObject([
        { target: 'first_reply', outcome: 'met', cancelledBecause: null },
        { target: 'resolution', outcome: 'cancelled', cancelledBecause: reason, elapsedMs: 2 * HOUR },
      ]);
    },
  );
});

describe('policy', () => {
  it('stays the version of the opening', () => {
    const shorter: SlaPolicyVersion = {
      ...policy,
      version: 2,
      effectiveFrom: monday('10:00'),
      targets: { normal: { first_reply: 30 } },
    };
    const atOpening = versionInForce([policy, shorter], monday('09:00')) ?? shorter;
    const clocks = assessSla({ policy: atOpening, facts: [opened()], asOf: monday('10:30') });
    expect(clockOf(clocks, 'first_reply')).toMatchObject({ policyVersion: 1, dueAt: monday('11:00') });
  });
});

describe('facts', () => {
  it('count in the order of time, however they arrive, and from the opening on', () => {
    const facts = [
      opened(),
      replied(monday('10:00')),
      status(monday('11:00'), waiting()),
      commented(monday('12:00')),
      status(monday('12:30'), active),
      status(monday('15:00'), resolved),
    ];
    const stray = [...facts, replied(monday('08:00'))];
    expect(assess([...stray].reverse())).toEqual(assess(facts));
    expect(assess([replied(monday('10:00'))])).toEqual([]);
    expect(assess(facts, monday('08:59'))).toEqual([]);
  });
});

import fc from 'fast-check';
import { instant, PARIS_OFFICE, plusMinutes } from '../testing/calendars';
import { ticketScenes } from '../testing/tickets';
import { assessSla, type ClockStanding } from './assess-sla';
import { clockCompliance, ticketCompliance, type Compliance, type Period } from './compliance';
import { SLA_TARGETS, type SlaPolicyVersion } from './sla-policy';
import type { TicketFact } from './ticket-fact';

const policy: SlaPolicyVersion = {
  version: 1,
  effectiveFrom: instant('2020-01-01T00:00Z'),
  calendar: PARIS_OFFICE,
  targets: { normal: { first_reply: 120, resolution: 480 } },
};
const november: Period = { start: instant('2026-11-01T00:00+01:00'), end: instant('2026-12-01T00:00+01:00') };
const at = (text: string) => instant(`2026-11-${text}+01:00`);

function ticket(
  openedAt: string,
  repliedAt: string | null,
  more: readonly TicketFact[] = [],
): readonly TicketFact[] {
  const opening: TicketFact = {
    type: 'opened',
    at: at(openedAt),
    priority: 'normal',
    status: { category: 'active', name: 'Ouvert' },
  };
  return [
    opening,
    ...(repliedAt === null ? [] : [{ type: 'agent_replied' as const, at: at(repliedAt) }]),
    ...more,
  ];
}
const assessed = (facts: readonly TicketFact[], asOf = november.end) => assessSla({ policy, facts, asOf });
const resolvedAt = (text: string): TicketFact => ({
  type: 'status_changed',
  at: at(text),
  status: { category: 'resolved', name: 'Résolu' },
});

const met = ticket('16T09:00', '16T10:00', [resolvedAt('16T12:00')]);
const late = ticket('16T09:00', '16T12:00', [resolvedAt('16T13:00')]);
const open = ticket('16T09:00', null);
const spam = ticket('16T09:00', null, [{ type: 'sla_cancelled', at: at('16T09:05'), reason: 'spam' }]);
// Opened on the last evening of November: due on 1 December.
const dueLater = ticket('30T17:30', null);

describe('clockCompliance', () => {
  it('takes the clocks due in the period, open breached ones included and cancelled ones apart', () => {
    const clocks = [met, late, open, spam, dueLater].flatMap((facts) => assessed(facts));
    expect(clockCompliance(clocks, 'first_reply', november)).toEqual({
      value: 1 / 3,
      reason: null,
      met: 1,
      missed: 2,
      pending: 0,
      cancelled: 1,
      smallSample: true,
    });
    expect(clockCompliance(clocks, 'resolution', november)).toMatchObject({
      value: 2 / 3,
      met: 2,
      missed: 1,
    });
  });

  it('has no value, and a reason, when nothing was due', () => {
    expect(clockCompliance(assessed(dueLater), 'first_reply', november)).toMatchObject({
      value: null,
      reason: 'nothing_due',
    });
  });

  it('keeps apart what a running month may still meet', () => {
    const clocks = assessed(open, at('16T09:30'));
    expect(clockCompliance(clocks, 'first_reply', november)).toMatchObject({ value: null, pending: 1 });
  });

  it('takes a period as right-open', () => {
    const clocks = assessed(met);
    const due = clocks[0]?.dueAt ?? november.end;
    expect(clockCompliance(clocks, 'first_reply', { start: november.start, end: due }).met).toBe(0);
    expect(clockCompliance(clocks, 'first_reply', { start: due, end: november.end }).met).toBe(1);
  });
});

describe('ticketCompliance', () => {
  it('asks of a ticket that all its due clocks were met', () => {
    const tickets = [met, late, open, spam, dueLater].map((facts) => assessed(facts));
    expect(ticketCompliance(tickets, november)).toMatchObject({
      value: 1 / 3,
      met: 1,
      missed: 2,
      cancelled: 1,
    });
  });
});

describe('laws', () => {
  const period: Period = { start: instant('2024-01-01T00:00Z'), end: instant('2028-01-01T00:00Z') };
  const tickets = fc.array(ticketScenes('any'), { maxLength: 12 });
  const standings = ({ policy: p, facts, asOf }: Parameters<typeof assessSla>[0]) =>
    assessSla({ policy: p, facts, asOf });
  const figures = (of: readonly (readonly ClockStanding[])[], during: Period): readonly Compliance[] => [
    ticketCompliance(of, during),
    ...SLA_TARGETS.map((target) => clockCompliance(of.flat(), target, during)),
  ];

  it('keeps every share between 0 and 1, its parts adding up', () => {
    fc.assert(
      fc.property(tickets, (scenes) => {
        for (const { value, met: good, missed } of figures(scenes.map(standings), period)) {
          expect(value === null).toBe(good + missed === 0);
          if (value !== null) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
            expect(value).toBe(good / (good + missed));
          }
        }
      }),
    );
  });

  it('never rises when an open breached ticket is added', () => {
    fc.assert(
      fc.property(tickets, ticketScenes('any'), (scenes, { policy: p, facts, start }) => {
        // A ticket nobody touched since, less the clock that a ticket opened resolved has met.
        const untouched = { policy: p, facts: facts.slice(0, 1), asOf: plusMinutes(start, 200 * 1440) };
        const breached = assessSla(untouched).filter(({ outcome }) => outcome === 'running_missed');
        fc.pre(breached.length > 0);
        const before = figures(scenes.map(standings), period);
        const after = figures([...scenes.map(standings), breached], period);
        after.forEach(({ value }, i) => {
          const old = before[i]?.value ?? null;
          if (old !== null && value !== null) expect(value).toBeLessThanOrEqual(old);
          if (old === null && value !== null) expect(value).toBe(0);
        });
      }),
    );
  });
});

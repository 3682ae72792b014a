import fc from 'fast-check';
import { minuteOracle } from '../testing/minute-oracle';
import { plusMinutes } from '../testing/calendars';
import { ticketOracle } from '../testing/ticket-oracle';
import { ticketScenes } from '../testing/tickets';
import { assessSla, type ClockStanding } from './assess-sla';
import { targetMinutes } from './sla-policy';

const MINUTE_MS = 60_000;
const key = ({ target, cycle }: ClockStanding): string => `${target} ${cycle}`;

describe('assessSla', () => {
  it('agrees with a minute-by-minute oracle over pauses, reopenings, priorities, holidays and changes of offset', () => {
    fc.assert(
      fc.property(ticketScenes('retargeted'), ({ calendar, holidays, policy, facts, asOf }) => {
        const { isOpen } = minuteOracle(calendar, holidays);
        const expected = ticketOracle(facts, asOf, isOpen, (p, t) => targetMinutes(policy, p, t) ?? 0);
        const found = assessSla({ policy, facts, asOf });
        expect(found.map(seen)).toEqual(expected.map(({ dueAt: _, ...clock }) => ({ ...seenOracle(clock) })));
        found.forEach((clock, i) => {
          const dueAt = expected[i]?.dueAt ?? null;
          // The oracle only knows a due time that came; any other lies ahead of the end of the clock.
          if (dueAt !== null) expect(clock.dueAt).toBe(dueAt);
          else expect((clock.dueAt ?? '') > (clock.stoppedAt ?? asOf)).toBe(true);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('never lets a pause, or anything but a priority, undo a missed due time', () => {
    fc.assert(
      fc.property(
        ticketScenes('work'),
        fc.integer({ min: 0, max: 30_000 }),
        ({ policy, facts, asOf }, minutes) => {
          const before = assessSla({ policy, facts, asOf });
          const after = new Map(
            assessSla({ policy, facts, asOf: plusMinutes(asOf, minutes) }).map((clock) => [
              key(clock),
              clock,
            ]),
          );
          for (const clock of before) {
            const later = after.get(key(clock));
            if (clock.outcome === 'running_missed') {
              expect(later?.outcome).toMatch(/^(running_)?missed$/);
              expect(later?.dueAt).toBe(clock.dueAt);
            }
            if (clock.stoppedAt !== null) expect(later).toEqual(clock);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps elapsed, paused and due times growing with time, and the outcome true to them', () => {
    fc.assert(
      fc.property(
        ticketScenes('any'),
        fc.integer({ min: 0, max: 5000 }),
        ({ policy, facts, asOf }, minutes) => {
          const before = new Map(assessSla({ policy, facts, asOf }).map((clock) => [key(clock), clock]));
          for (const clock of assessSla({ policy, facts, asOf: plusMinutes(asOf, minutes) })) {
            const earlier = before.get(key(clock));
            expect(clock.elapsedMs).toBeGreaterThanOrEqual(earlier?.elapsedMs ?? 0);
            expect(clock.pausedMs).toBeGreaterThanOrEqual(earlier?.pausedMs ?? 0);
            if (earlier?.priority === clock.priority) {
              expect((clock.dueAt ?? '') >= (earlier.dueAt ?? '')).toBe(true);
            }
            if (clock.outcome === 'met') expect(clock.remainingMs).toBeGreaterThanOrEqual(0);
            if (clock.outcome === 'missed') expect(clock.remainingMs).toBeLessThanOrEqual(0);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

const seen = ({ target, elapsedMs, pausedMs, outcome }: ClockStanding) => ({
  target,
  elapsedMs,
  pausedMs,
  outcome,
});
const seenOracle = (clock: Omit<ReturnType<typeof ticketOracle>[number], 'dueAt'>) => ({
  target: clock.target,
  elapsedMs: clock.elapsedMinutes * MINUTE_MS,
  pausedMs: clock.pausedMinutes * MINUTE_MS,
  outcome: clock.outcome,
});

import type { Instant } from '@skillhub/domain/kernel';
import type { SlaTarget } from '../sla/sla-policy';
import type { Priority, TicketFact } from '../sla/ticket-fact';

const MINUTE_MS = 60_000;

export interface OracleClock {
  readonly target: SlaTarget;
  elapsedMinutes: number;
  pausedMinutes: number;
  dueAt: string | null;
  outcome: 'met' | 'missed' | 'running' | 'running_missed';
}

interface Running extends OracleClock {
  stopped: boolean;
  readonly startedAt: number;
  targetMinutes: number;
}

/**
 * Definition 10.19 acted out one minute after the other, for facts on whole minutes in order of time without
 * cancellation: each open minute is either paused or used up, and the due time is the end of the minute that uses up the
 * target. A change of priority acts the whole ticket out again as if it had always had the new priority.
 */
export function ticketOracle(
  facts: readonly TicketFact[],
  asOf: Instant,
  isOpen: (instant: number) => boolean,
  targetOf: (priority: Priority, target: SlaTarget) => number,
): readonly OracleClock[] {
  const clocks: Running[] = [];
  const last = (target: SlaTarget) => clocks.findLast((clock) => clock.target === target && !clock.stopped);
  let [priority, waits, resolved, replied]: [Priority, boolean, boolean, boolean] = [
    'normal',
    false,
    false,
    false,
  ];
  const start = (target: SlaTarget, startedAt: number) =>
    clocks.push({
      target,
      startedAt,
      stopped: false,
      targetMinutes: targetOf(priority, target),
      elapsedMinutes: 0,
      pausedMinutes: 0,
      dueAt: null,
      outcome: 'running',
    });
  const stop = (target: SlaTarget) => {
    const clock = last(target);
    if (clock) clock.stopped = true;
  };
  const waitLog: (readonly [number, boolean])[] = [];
  const first = Date.parse(facts[0]?.at ?? asOf);
  const end = Date.parse(asOf);
  for (let now = first; now <= end; now += MINUTE_MS) {
    for (const fact of facts) {
      if (Date.parse(fact.at) !== now) continue;
      if (fact.type === 'opened' || fact.type === 'priority_changed') priority = fact.priority;
      if (fact.type === 'opened') {
        start('first_reply', now);
        start('resolution', now);
      }
      if (fact.type === 'priority_changed') {
        for (const clock of clocks) if (!clock.stopped) retarget(clock, now);
      }
      if (fact.type === 'agent_replied') {
        stop('first_reply');
        stop('next_reply');
        replied = true;
      }
      if (fact.type === 'customer_commented' && replied && !last('next_reply')) start('next_reply', now);
      if (fact.type === 'opened' || fact.type === 'status_changed') {
        waits = fact.status.category === 'waiting_on_customer';
        const solved = fact.status.category === 'resolved';
        if (solved) stop('resolution');
        if (!solved && resolved) start('resolution', now);
        resolved = solved;
      }
    }
    waitLog.push([now, waits]);
    for (const clock of clocks) {
      if (clock.stopped) settle(clock, now);
      else if (now < end) pass(clock, now, waits);
      else clock.outcome = clock.dueAt !== null && asOf > clock.dueAt ? 'running_missed' : 'running';
    }
  }
  return clocks;

  function pass(clock: Running, now: number, paused: boolean): void {
    if (!isOpen(now)) return;
    if (paused) clock.pausedMinutes += 1;
    else clock.elapsedMinutes += 1;
    if (!paused && clock.elapsedMinutes === clock.targetMinutes) {
      clock.dueAt = new Date(now + MINUTE_MS).toISOString();
    }
  }

  function settle(clock: Running, now: number): void {
    if (clock.outcome !== 'running') return;
    clock.outcome = clock.dueAt !== null && new Date(now).toISOString() > clock.dueAt ? 'missed' : 'met';
  }

  function retarget(clock: Running, now: number): void {
    Object.assign(clock, {
      targetMinutes: targetOf(priority, clock.target),
      elapsedMinutes: 0,
      pausedMinutes: 0,
      dueAt: null,
    });
    for (const [at, paused] of waitLog) if (at >= clock.startedAt && at < now) pass(clock, at, paused);
  }
}

import type { Instant } from '@skillhub/domain/kernel';
import { businessTime, type BusinessTime } from '../calendar/business-time';
import { targetMinutes, type SlaPolicyVersion, type SlaTarget } from './sla-policy';
import { ticketClocks, type Pause, type SlaClock } from './ticket-clocks';
import type { Priority, SlaCancellation, TicketFact } from './ticket-fact';

const MINUTE_MS = 60_000;

/** `running_missed`: past its due time and still not stopped. */
export type SlaOutcome = 'met' | 'missed' | 'running' | 'running_missed' | 'cancelled';

/** A target that a change of priority replaced, as it stood at that instant. */
export interface ReplacedTarget {
  readonly at: Instant;
  readonly priority: Priority;
  readonly targetMinutes: number | null;
  readonly dueAt: Instant | null;
  /** Whether the due time had already passed. */
  readonly wasMissed: boolean;
}

/** One clock (ticket, target, cycle) as it stands at an instant. Durations are business milliseconds. */
export interface ClockStanding {
  readonly target: SlaTarget;
  readonly cycle: number;
  readonly policyVersion: number;
  readonly priority: Priority;
  /** Null when a change of priority took the target away. */
  readonly targetMinutes: number | null;
  readonly startedAt: Instant;
  readonly stoppedAt: Instant | null;
  /** While paused with time left: the due time if the pause ended now. Null without a target. */
  readonly dueAt: Instant | null;
  /** Whether the ticket waits on its customer and the clock has not stopped. */
  readonly paused: boolean;
  readonly elapsedMs: number;
  readonly pausedMs: number;
  /** Target less elapsed: negative once overrun, null without a target. */
  readonly remainingMs: number | null;
  readonly outcome: SlaOutcome;
  readonly cancelledBecause: SlaCancellation | 'target_removed' | null;
  readonly replacedTargets: readonly ReplacedTarget[];
}

export interface SlaQuestion {
  /** The version in force when the ticket was opened (`versionInForce`): later versions do not touch the ticket. */
  readonly policy: SlaPolicyVersion;
  readonly facts: readonly TicketFact[];
  /** Facts after this instant are not known yet. */
  readonly asOf: Instant;
}

/**
 * The SLA clocks of a ticket, definition 10.19: `elapsed` is open time from start to stop less paused open time, `due` is
 * the start plus target plus paused open time, walked on the policy's calendar. Missed is stopped after due (10.20).
 *
 * - First reply: from the opening to the first public reply of an agent. Next reply: from the oldest unanswered public
 *   comment of the customer after it, to the next public reply. Resolution: from the opening, or a reopening (a cycle of
 *   its own), to a resolved status.
 * - A pause that begins once the due time is reached does not move it.
 * - A change of priority gives running clocks the target of the new priority, counted from their start; stopped clocks
 *   keep theirs. A target that is missing under the new priority cancels the clock unless another change restores it.
 * - A clock that never had a target is not listed.
 */
export function assessSla({ policy, facts, asOf }: SlaQuestion): readonly ClockStanding[] {
  const ticket = ticketClocks(facts.filter(({ at }) => at <= asOf));
  if (ticket.status === 'none') return [];
  const time = businessTime(policy.calendar);
  return ticket.clocks
    .filter((clock) =>
      [clock, ...clock.replaced].some(
        ({ priority }) => targetMinutes(policy, priority, clock.target) !== null,
      ),
    )
    .map((clock) => standing(clock, { policy, time, pauses: ticket.pauses, asOf }));
}

interface Ground {
  readonly policy: SlaPolicyVersion;
  readonly time: BusinessTime;
  readonly pauses: readonly Pause[];
  readonly asOf: Instant;
}

function standing(clock: SlaClock, ground: Ground): ClockStanding {
  const { policy, time, asOf } = ground;
  const end = clock.status === 'running' ? asOf : clock.at;
  const pauses = pausesWithin(ground.pauses, clock.startedAt, end);
  const pausedMs = pauses.reduce((sum, { from, to }) => sum + time.elapsed(from, to), 0);
  const elapsedMs = time.elapsed(clock.startedAt, end) - pausedMs;
  const minutes = targetMinutes(policy, clock.priority, clock.target);
  const dueAt = due(time, clock.startedAt, minutes, pauses);
  return {
    target: clock.target,
    cycle: clock.cycle,
    policyVersion: policy.version,
    priority: clock.priority,
    targetMinutes: minutes,
    startedAt: clock.startedAt,
    stoppedAt: clock.status === 'stopped' ? clock.at : null,
    dueAt,
    paused: clock.status === 'running' && ground.pauses.some(({ to }) => to === null),
    elapsedMs,
    pausedMs,
    remainingMs: minutes === null ? null : minutes * MINUTE_MS - elapsedMs,
    ...outcome(clock, dueAt, asOf),
    replacedTargets: replacedTargets(clock, ground),
  };
}

function outcome(
  clock: SlaClock,
  dueAt: Instant | null,
  asOf: Instant,
): Pick<ClockStanding, 'outcome' | 'cancelledBecause'> {
  if (clock.status === 'cancelled') return { outcome: 'cancelled', cancelledBecause: clock.reason };
  if (dueAt === null) return { outcome: 'cancelled', cancelledBecause: 'target_removed' };
  if (clock.status === 'stopped') {
    return { outcome: clock.at > dueAt ? 'missed' : 'met', cancelledBecause: null };
  }
  return { outcome: asOf > dueAt ? 'running_missed' : 'running', cancelledBecause: null };
}

interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** The parts of the pauses inside `[start, end)`, in order. */
function pausesWithin(pauses: readonly Pause[], start: Instant, end: Instant): readonly Interval[] {
  return pauses
    .map(({ from, to }) => ({ from: from < start ? start : from, to: to === null || to > end ? end : to }))
    .filter(({ from, to }) => from < to);
}

function due(
  time: BusinessTime,
  start: Instant,
  minutes: number | null,
  pauses: readonly Interval[],
): Instant | null {
  if (minutes === null) return null;
  let allowed = minutes * MINUTE_MS;
  let dueAt = time.walk(start, allowed);
  for (const { from, to } of pauses) {
    // A pause cannot hide a due time that is already reached.
    if (from >= dueAt) break;
    allowed += time.elapsed(from, to);
    dueAt = time.walk(start, allowed);
  }
  return dueAt;
}

function replacedTargets(
  { target, startedAt, replaced }: SlaClock,
  { policy, time, pauses }: Ground,
): readonly ReplacedTarget[] {
  return replaced.map(({ at, priority }) => {
    const minutes = targetMinutes(policy, priority, target);
    const dueAt = due(time, startedAt, minutes, pausesWithin(pauses, startedAt, at));
    return { at, priority, targetMinutes: minutes, dueAt, wasMissed: dueAt !== null && at > dueAt };
  });
}

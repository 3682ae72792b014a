import { assertNever, type Instant } from '@skillhub/domain/kernel';
import type { SlaTarget } from './sla-policy';
import type { Priority, SlaCancellation, TicketFact, TicketStatus } from './ticket-fact';

/** `[from, to)` in which a ticket waited on its customer; `to` is null while it does. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly reason: string;
}

interface ClockFacts {
  readonly target: SlaTarget;
  /** 1 for the first clock of its target on the ticket. */
  readonly cycle: number;
  readonly startedAt: Instant;
  readonly priority: Priority;
  /** The priorities the clock ran under before, each with the instant that ended it. */
  readonly replaced: readonly ReplacedPriority[];
}
export interface ReplacedPriority {
  readonly at: Instant;
  readonly priority: Priority;
}

/** One clock per target and cycle. */
export type SlaClock = ClockFacts &
  (
    | { readonly status: 'running' }
    | { readonly status: 'stopped'; readonly at: Instant }
    | { readonly status: 'cancelled'; readonly at: Instant; readonly reason: SlaCancellation }
  );

/** Everything about a ticket that its clocks depend on, before any policy or calendar. */
export type TicketClocks =
  | { readonly status: 'none' }
  | {
      readonly status: 'tracked' | 'cancelled';
      readonly priority: Priority;
      readonly ticketStatus: TicketStatus;
      /** Whether the first public reply was given: before it, the first-reply clock alone answers for the wait. */
      readonly replied: boolean;
      readonly pauses: readonly Pause[];
      readonly clocks: readonly SlaClock[];
    };
type OpenedTicket = Exclude<TicketClocks, { status: 'none' }>;

/**
 * The clocks of a ticket after its facts. Facts count in order of time, those of one instant in the order given; what is
 * dated before the opening says nothing.
 */
export function ticketClocks(facts: readonly TicketFact[]): TicketClocks {
  return [...facts].sort(byTime).reduce<TicketClocks>(evolve, { status: 'none' });
}

function byTime(a: TicketFact, b: TicketFact): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return Number(b.type === 'opened') - Number(a.type === 'opened');
}

function evolve(state: TicketClocks, fact: TicketFact): TicketClocks {
  if (state.status === 'none') return fact.type === 'opened' ? opened(fact) : state;
  switch (fact.type) {
    case 'opened':
      return state;
    case 'agent_replied': {
      const stopped = stop(stop(state, 'first_reply', fact.at), 'next_reply', fact.at);
      return { ...stopped, replied: true };
    }
    case 'customer_commented':
      return state.replied && !isRunning(state, 'next_reply') ? start(state, 'next_reply', fact.at) : state;
    case 'status_changed':
      return statusChanged(state, fact.status, fact.at);
    case 'priority_changed':
      return priorityChanged(state, fact.priority, fact.at);
    case 'sla_cancelled': {
      const clocks = state.clocks.map((clock) =>
        clock.status === 'running'
          ? { ...clock, status: 'cancelled' as const, at: fact.at, reason: fact.reason }
          : clock,
      );
      return { ...state, status: 'cancelled', clocks };
    }
    default:
      return assertNever(fact);
  }
}

function opened({ at, priority, status }: Extract<TicketFact, { type: 'opened' }>): TicketClocks {
  const blank: OpenedTicket = {
    status: 'tracked',
    priority,
    ticketStatus: { category: 'active', name: status.name },
    replied: false,
    pauses: [],
    clocks: [],
  };
  return statusChanged(start(start(blank, 'first_reply', at), 'resolution', at), status, at);
}

function statusChanged(state: OpenedTicket, status: TicketStatus, at: Instant): OpenedTicket {
  const pauses = state.pauses
    .map((pause) => (pause.to === null ? { ...pause, to: at } : pause))
    .filter(({ from, to }) => from !== to);
  // No reason, no pause.
  const waits = status.category === 'waiting_on_customer' && status.reason.trim() !== '';
  const changed: OpenedTicket = {
    ...state,
    ticketStatus: status,
    pauses: waits ? [...pauses, { from: at, to: null, reason: status.reason }] : pauses,
  };
  if (status.category === 'resolved') return stop(changed, 'resolution', at);
  return state.ticketStatus.category === 'resolved' ? start(changed, 'resolution', at) : changed;
}

function priorityChanged(state: OpenedTicket, priority: Priority, at: Instant): OpenedTicket {
  if (priority === state.priority) return state;
  const clocks = state.clocks.map((clock) =>
    clock.status === 'running'
      ? { ...clock, priority, replaced: [...clock.replaced, { at, priority: clock.priority }] }
      : clock,
  );
  return { ...state, priority, clocks };
}

const isRunning = ({ clocks }: OpenedTicket, target: SlaTarget): boolean =>
  clocks.some((clock) => clock.target === target && clock.status === 'running');

function start(state: OpenedTicket, target: SlaTarget, at: Instant): OpenedTicket {
  if (state.status === 'cancelled') return state;
  const cycle = state.clocks.filter((clock) => clock.target === target).length + 1;
  const { priority } = state;
  const clock: SlaClock = { target, cycle, startedAt: at, priority, replaced: [], status: 'running' };
  return { ...state, clocks: [...state.clocks, clock] };
}

function stop(state: OpenedTicket, target: SlaTarget, at: Instant): OpenedTicket {
  const clocks = state.clocks.map((clock) =>
    clock.target === target && clock.status === 'running'
      ? { ...clock, status: 'stopped' as const, at }
      : clock,
  );
  return { ...state, clocks };
}

import type { CommandMetadata } from './command';
import type { DomainEvent } from './event';
import type { Refusal, Result } from './result';

/**
 * The pure heart of an aggregate. `decide` may only look at its three arguments; `evolve` must accept every event of the
 * union (closed with `assertNever`). An accepted command that changes nothing yields no events.
 */
export interface Decider<Command, Event extends DomainEvent, State, R extends Refusal> {
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
  readonly decide: (command: Command, state: State, metadata: CommandMetadata) => Result<readonly Event[], R>;
}

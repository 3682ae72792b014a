import type { CommandMetadata } from '../command';
import type { Decider } from '../decider';
import type { DomainEvent } from '../event';
import type { Refusal } from '../result';
import { fixedMetadata } from './fixed-metadata';

export interface DeciderSpecification<Command, Event extends DomainEvent, R extends Refusal> {
  /** The history of the stream; empty for a new one. */
  given(events: readonly Event[]): {
    when(command: Command, metadata?: Partial<CommandMetadata>): DeciderExpectation<Event, R>;
  };
}

export interface DeciderExpectation<Event extends DomainEvent, R extends Refusal> {
  /** Accepted with exactly these events; `[]`: accepted, nothing to change. */
  then(events: readonly Event[]): void;
  /** Refused with this code, and with these details and this field where given. */
  thenRefused(code: R['code'], rest?: Partial<Omit<R, 'code'>>): void;
}

/**
 * `decider(deal).given([opened]).when({ kind: 'win', … }).then([won])` or `.thenRefused('sales.amount_missing')`. The
 * difference is shown as jest shows objects, under `accepted` or `refused`.
 */
export function decider<Command, Event extends DomainEvent, State, R extends Refusal>(
  subject: Decider<Command, Event, State, R>,
): DeciderSpecification<Command, Event, R> {
  return {
    given: (history) => ({
      when: (command, metadata) => {
        const state = history.reduce<State>(
          (folded, event) => subject.evolve(folded, event),
          subject.initial,
        );
        const decision = subject.decide(command, state, fixedMetadata(metadata));
        const answer = decision.ok ? { accepted: decision.value } : { refused: decision.error };
        return {
          then: (events) => expect(answer).toEqual({ accepted: events }),
          thenRefused: (code, rest = {}) => {
            const wanted: unknown = expect.objectContaining({ code, ...rest });
            expect(answer).toEqual({ refused: wanted });
          },
        };
      },
    }),
  };
}

import type { DomainEvent, RecordedEvent } from '../event';
import type { Instant } from '../time';
import { recorded } from './recorded';

/** A read model's fold: the row of one stream, before and after one event. */
export interface Fold {
  evolve(row: never, event: never): unknown;
}

/** The events that a fold takes, as the domain writes them. */
export type EventOfFold<F extends Fold> = Parameters<F['evolve']>[1] extends infer Event
  ? Event extends { readonly type: infer Type; readonly data: infer Data }
    ? { readonly type: Type; readonly data: Data; readonly occurredAt?: Instant }
    : never
  : never;

export interface ProjectionSpecification<Event, Row> {
  /** The events of one stream, in order. */
  given(events: readonly Event[]): {
    /** The row after the events; `undefined`: there is none. */
    then(row: Row): void;
  };
}

/**
 * `projection(dealsTable).given([opened, won]).then({ stage: 'gagne', … })`
 * @param parts what the recorded events have besides their type and data, for example their `streamId`
 */
export function projection<F extends Fold>(
  fold: F,
  parts: Partial<RecordedEvent> = {},
): ProjectionSpecification<EventOfFold<F>, ReturnType<F['evolve']>> {
  return {
    given: (events) => ({
      then: (row) => {
        // The fold's own types hold at the call; inside, it is called with whatever it was given.
        const evolve = fold.evolve as (row: unknown, event: RecordedEvent) => unknown;
        const history = recorded(events as readonly DomainEvent[], parts);
        expect(history.reduce<unknown>((before, event) => evolve(before, event), undefined)).toEqual(row);
      },
    }),
  };
}

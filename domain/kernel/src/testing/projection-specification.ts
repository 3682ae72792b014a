/** A read model's fold: the row of one stream, before and after one event. */
export interface Fold<Row, Event> {
  readonly evolve: (row: Row | undefined, event: Event) => Row | undefined;
}

export interface ProjectionSpecification<Row, Event> {
  given(events: readonly Event[]): {
    /** The row after the events; `undefined`: there is none. */
    then(row: Row | undefined): void;
  };
}

/** `projection(dealsTable).given([opened, won]).then({ stage: 'gagne', … })`, the events being of one stream. */
export function projection<Row, Event>(fold: Fold<Row, Event>): ProjectionSpecification<Row, Event> {
  return {
    given: (events) => ({
      then: (row) => {
        expect(
          events.reduce<Row | undefined>((folded, event) => fold.evolve(folded, event), undefined),
        ).toEqual(row);
      },
    }),
  };
}

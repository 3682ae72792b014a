import { StreamId } from '@skillhub/domain/kernel';
import { projection, recorded } from '@skillhub/domain/kernel/testing';
import { expectOrderAndRepeatsNotToMatter, projectInMemory } from '../testing';
import { counters, counts, type CounterEvent } from './counters.fixture';

const counted = (by: number): CounterEvent => ({ type: 'Counted', data: { by } });
const named = (name: string): CounterEvent => ({ type: 'Named', data: { name } });

describe('a fold table', () => {
  it('reads given/then', () => {
    projection(counters)
      .given([named('a'), counted(2), counted(3)])
      .then({ name: 'a', total: 5, history: [2, 3], lastAt: '2026-01-15T09:00:00.000Z' });
  });

  it('has no row before an event makes one', () => {
    projection(counters).given([]).then(undefined);
  });

  it('refuses to lose a row', () => {
    const losing = { ...counters, evolve: (row: object | undefined) => (row === undefined ? {} : undefined) };
    const events = recorded([counted(1), counted(2)], { streamId: StreamId.of('counter-1') });
    expect(() => projectInMemory({ name: 'losing', tables: [losing] }, [events])).toThrow(/rows stay/);
  });
});

describe('a projection', () => {
  const history = [1, 2, 3].flatMap((n) =>
    recorded<CounterEvent>([named(`n${n}`), counted(n), counted(n * 10), named(`m${n}`)], {
      streamId: StreamId.of(`counter-${n}`),
    }),
  );

  it('does not care about order or repeats', () => {
    expectOrderAndRepeatsNotToMatter({ name: 'counters', tables: [counters, counts] }, history);
  });

  it('is caught when it does: the kit has teeth', () => {
    // Rows made from single events under one key: the last one to come wins.
    const careless = { ...counts, key: [] };
    expect(() =>
      expectOrderAndRepeatsNotToMatter({ name: 'careless', tables: [careless] }, history),
    ).toThrow();
  });
});

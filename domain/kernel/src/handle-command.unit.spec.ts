import type { CommandMetadata } from './command';
import type { Decider } from './decider';
import type { DomainEvent } from './event';
import type { EventStore } from './event-store';
import { handleCommand } from './handle-command';
import { StreamId } from './ids';
import { ok, refused, type Refusal } from './result';
import { Instant } from './time';
import { createFakeEventStore, decider, fixedMetadata, sequentialEventIds } from './testing';

type Counted = DomainEvent<'Counted', { readonly by: number }>;
type TooFar = Refusal<'counter.too_far'>;
interface Count {
  readonly by: number;
  readonly times?: number;
}

/** Counts up to ten. */
const counter: Decider<Count, Counted, number, TooFar> = {
  initial: 0,
  evolve: (count, event) => count + event.data.by,
  decide: ({ by, times = 1 }, count) =>
    count + by * times > 10
      ? refused({ code: 'counter.too_far', details: { count } })
      : ok(by === 0 ? [] : Array.from({ length: times }, () => ({ type: 'Counted', data: { by } }))),
};
const streamId = StreamId.of('counter-1');
const counted = (by: number): Counted => ({ type: 'Counted', data: { by } });

describe('a decider, by its kit', () => {
  it('answers with events', () => {
    decider(counter)
      .given([counted(4)])
      .when({ by: 3, times: 2 })
      .then([counted(3), counted(3)]);
  });

  it('answers with a refusal', () => {
    decider(counter)
      .given([counted(9)])
      .when({ by: 2 })
      .thenRefused('counter.too_far', { details: { count: 9 } });
  });

  it('tells an unexpected refusal from events', () => {
    const specified = decider(counter)
      .given([counted(9)])
      .when({ by: 2 });
    expect(() => specified.then([counted(2)])).toThrow(/counter\.too_far/);
  });
});

describe('handleCommand', () => {
  const run = (store: EventStore, command: Count, metadata: Partial<CommandMetadata> = {}) =>
    handleCommand({
      store,
      decider: counter,
      streamId,
      command: { type: 'Count', ...command },
      metadata: fixedMetadata(metadata),
      newEventId: sequentialEventIds(),
    });
  const { tenant } = fixedMetadata();
  const idempotency = { key: 'k', bodyHash: 'h' };

  it('keeps in the events who sent which command', async () => {
    const store = createFakeEventStore();
    await run(store, { by: 2, times: 2 });
    const { events } = await store.readStream(fixedMetadata().tenant, streamId);
    const { actor, correlationId } = fixedMetadata();
    const metadata = { actor, correlationId, causationId: 'Count' };
    expect(events).toMatchObject([{ metadata }, { metadata }]);
  });

  it('appends every event of one decision, with the metadata of the command', async () => {
    const store = createFakeEventStore();
    const outcome = await run(store, { by: 2, times: 3 }, { origin: 'demo' });
    const { events } = await store.readStream(tenant, streamId);
    expect(outcome).toEqual({ status: 'accepted', version: 3, log: events[2]?.log });
    expect(events).toHaveLength(3);
    expect(events[0]).toMatchObject({
      occurredAt: fixedMetadata().now,
      metadata: { actor: 'user-1', correlationId: 'correlation-1', origin: 'demo' },
    });
  });

  it('takes the moment of the event where that is not the moment of the command', async () => {
    const store = createFakeEventStore();
    const occurredAt = Instant.of('2020-02-02T02:02:02.000Z');
    await handleCommand({
      store,
      decider: { ...counter, decide: () => ok([{ ...counted(1), occurredAt }]) },
      streamId,
      command: { type: 'Count', by: 1 },
      metadata: fixedMetadata(),
      newEventId: sequentialEventIds(),
    });
    expect(store.all(tenant)[0]?.occurredAt).toBe(occurredAt);
  });

  it('appends nothing when there is nothing to change', async () => {
    const store = createFakeEventStore();
    await run(store, { by: 1 });
    expect(await run(store, { by: 0 })).toEqual({ status: 'unchanged', version: 1 });
  });

  it('hands a refusal on', async () => {
    const outcome = await run(createFakeEventStore(), { by: 11 });
    expect(outcome).toEqual({
      status: 'refused',
      refusal: { code: 'counter.too_far', details: { count: 0 } },
    });
  });

  it.each([0, 2])('answers a conflict when the author saw version %d of 1', async (expectedVersion) => {
    const store = createFakeEventStore();
    await run(store, { by: 1 });
    expect(await run(store, { by: 1 }, { expectedVersion })).toEqual({
      status: 'conflict',
      currentVersion: 1,
    });
  });

  it('accepts when the author saw the newest version', async () => {
    const store = createFakeEventStore();
    await run(store, { by: 1 });
    expect(await run(store, { by: 1 }, { expectedVersion: 1 })).toMatchObject({
      status: 'accepted',
      version: 2,
    });
  });

  it('decides anew on a race, so that no rule is broken', async () => {
    const store = createFakeEventStore();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => run(store, { by: 2 })));
    const accepted = outcomes.filter((outcome) => outcome.status === 'accepted').length;
    expect(accepted).toBe(5);
    expect(outcomes.filter((outcome) => outcome.status === 'refused')).toHaveLength(3);
  });

  it('does not decide anew when the author named a version', async () => {
    const store = createFakeEventStore();
    const outcomes = await Promise.all([1, 1].map((by) => run(store, { by }, { expectedVersion: 0 })));
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['accepted', 'conflict']);
  });

  it('answers a conflict when every race is lost', async () => {
    const store = createFakeEventStore();
    const hopeless: EventStore = {
      ...store,
      append: () => Promise.resolve({ status: 'conflict', currentVersion: 8 }),
    };
    expect(await run(hopeless, { by: 1 })).toEqual({ status: 'conflict', currentVersion: 8 });
  });

  describe('with an idempotency key', () => {
    it('answers a repeat as the first time', async () => {
      const store = createFakeEventStore();
      await run(store, { by: 6 }, { idempotency });
      expect(await run(store, { by: 6 }, { idempotency })).toEqual({ status: 'repeated', version: 1 });
      expect(store.all(tenant)).toHaveLength(1);
    });

    it('answers a repeat of a refusal with that refusal, though it would be accepted now', async () => {
      const store = createFakeEventStore();
      await run(store, { by: 11 }, { idempotency });
      expect(await run(store, { by: 1 }, { idempotency })).toEqual({
        status: 'repeated',
        version: 0,
        refusal: { code: 'counter.too_far', details: { count: 0 } },
      });
    });

    it('answers a repeat of a command that changed nothing with the version of that time', async () => {
      const store = createFakeEventStore();
      await run(store, { by: 0 }, { idempotency });
      await run(store, { by: 1 });
      expect(await run(store, { by: 0 }, { idempotency })).toEqual({ status: 'repeated', version: 0 });
    });

    it('refuses the key for another body', async () => {
      const store = createFakeEventStore();
      await run(store, { by: 1 }, { idempotency });
      const other = { ...idempotency, bodyHash: 'other' };
      expect(await run(store, { by: 2 }, { idempotency: other })).toEqual({ status: 'key_reused' });
    });

    it('gives twins in flight one effect and no refusal', async () => {
      const store = createFakeEventStore();
      const outcomes = await Promise.all([6, 6, 6].map((by) => run(store, { by }, { idempotency })));
      expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['accepted', 'repeated', 'repeated']);
      expect(outcomes.every((outcome) => !('refusal' in outcome))).toBe(true);
    });
  });
});

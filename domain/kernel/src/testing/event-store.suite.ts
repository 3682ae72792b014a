import type { DomainEvent } from '../event';
import type { AppendRequest, EventStore } from '../event-store';
import { eventMetadata } from '../event-store';
import { StreamId, TenantId, type EventId } from '../ids';
import type { Instant } from '../time';
import { fixedMetadata, sequentialEventIds } from './fixed-metadata';

export interface EventStoreUnderTest {
  readonly store: EventStore;
  readonly close?: () => Promise<void>;
}

/**
 * The contract of the port `EventStore`: every implementation runs it. Not covered here: encryption, upcasting, row-level
 * security and the order that followers see; those belong to one implementation.
 * @param sampleEvent an event that the store accepts, told apart by its number
 */
export function eventStoreSuite(
  name: string,
  create: () => Promise<EventStoreUnderTest>,
  sampleEvent: (n: number) => DomainEvent,
): void {
  describe(`event store: ${name}`, () => {
    const acme = TenantId.of('acme');
    const globex = TenantId.of('globex');
    let under: EventStoreUnderTest;
    let store: EventStore;
    let newEventId: () => EventId;
    let streams = 0;
    const newStream = () => StreamId.of(`deal-${(streams += 1)}`);
    beforeEach(async () => {
      under = await create();
      store = under.store;
      newEventId = sequentialEventIds();
    });
    afterEach(async () => {
      await under.close?.();
    });

    const request = (
      streamId: StreamId,
      expectedVersion: number,
      numbers: readonly number[],
      rest: Partial<AppendRequest> = {},
    ): AppendRequest => ({
      tenant: acme,
      streamId,
      expectedVersion,
      events: numbers.map((n) => ({
        eventId: newEventId(),
        ...sampleEvent(n),
        occurredAt: '2026-01-02T03:04:05.678Z' as Instant,
      })),
      metadata: eventMetadata(fixedMetadata({ origin: 'import:suite#1' })),
      ...rest,
    });

    it('answers an unknown stream with version 0', async () => {
      expect(await store.readStream(acme, newStream())).toEqual({ version: 0, events: [] });
    });

    it('reads back what was appended, in order and whole', async () => {
      const stream = newStream();
      const first = request(stream, 0, [1, 2]);
      const appended = await store.append(first);
      await store.append(request(stream, 2, [3]));
      const read = await store.readStream(acme, stream);
      expect(appended).toMatchObject({ status: 'appended', version: 2 });
      expect(read.version).toBe(3);
      expect(read.events.map((event) => event.version)).toEqual([1, 2, 3]);
      expect(read.events.map((event) => event.data)).toEqual([1, 2, 3].map((n) => sampleEvent(n).data));
      expect(read.events[0]).toMatchObject({
        tenant: acme,
        streamId: stream,
        eventId: first.events[0]?.eventId,
        type: sampleEvent(1).type,
        schemaVersion: 1,
        metadata: first.metadata,
        occurredAt: '2026-01-02T03:04:05.678Z',
      });
    });

    it('answers with the log position of the last event', async () => {
      const stream = newStream();
      const appended = await store.append(request(stream, 0, [1, 2]));
      const { events } = await store.readStream(acme, stream);
      expect(appended).toEqual({ status: 'appended', version: 2, log: events[1]?.log });
    });

    it('finds one event by its id, for its tenant alone', async () => {
      const appended = request(newStream(), 0, [7]);
      await store.append(appended);
      const eventId = appended.events[0]?.eventId ?? newEventId();
      expect((await store.readEvent(acme, eventId))?.data).toEqual(sampleEvent(7).data);
      expect(await store.readEvent(globex, eventId)).toBeUndefined();
    });

    it.each([
      ['older', 0],
      ['newer', 2],
    ])('answers a conflict when the expected version is %s', async (_, expectedVersion) => {
      const stream = newStream();
      await store.append(request(stream, 0, [1]));
      const answer = await store.append(request(stream, expectedVersion, [2, 3]));
      expect(answer).toEqual({ status: 'conflict', currentVersion: 1 });
      expect((await store.readStream(acme, stream)).version).toBe(1);
    });

    it('lets one of many racing appends win', async () => {
      const stream = newStream();
      await store.append(request(stream, 0, [0]));
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => store.append(request(stream, 1, [n, n + 1]))),
      );
      expect(answers.filter((answer) => answer.status === 'appended')).toHaveLength(1);
      expect(answers.filter((answer) => answer.status === 'conflict')).toHaveLength(19);
      expect((await store.readStream(acme, stream)).version).toBe(3);
    });

    it('keeps appends of one caller to one stream in order, though they are sent together', async () => {
      const stream = newStream();
      const answers = await Promise.all([0, 1, 2, 3].map((n) => store.append(request(stream, n, [n]))));
      const { events } = await store.readStream(acme, stream);
      const won = answers.filter((answer) => answer.status === 'appended').length;
      expect(won).toBeGreaterThanOrEqual(1);
      expect(events.map((event) => event.data)).toEqual(
        Array.from({ length: won }, (_, n) => sampleEvent(n).data),
      );
    });

    it('gives each of many concurrent appends its own answer', async () => {
      const wanted = Array.from({ length: 50 }, (_, n) => ({ stream: newStream(), n }));
      const answers = await Promise.all(
        wanted.map(({ stream, n }) => store.append(request(stream, n % 5 === 0 ? 1 : 0, [n]))),
      );
      answers.forEach((answer, n) => {
        expect(answer).toMatchObject(
          n % 5 === 0 ? { status: 'conflict', currentVersion: 0 } : { status: 'appended', version: 1 },
        );
      });
    });

    it('keeps tenants apart, even on one stream name', async () => {
      const stream = newStream();
      await store.append(request(stream, 0, [1]));
      expect(await store.readStream(globex, stream)).toEqual({ version: 0, events: [] });
      const answer = await store.append(request(stream, 0, [2], { tenant: globex }));
      expect(answer).toMatchObject({ status: 'appended', version: 1 });
      expect((await store.readStream(acme, stream)).events).toHaveLength(1);
    });

    it('counts no version of another tenant', async () => {
      const stream = newStream();
      await store.append(request(stream, 0, [1]));
      await store.append(request(stream, 1, [2]));
      const answer = await store.append(request(stream, 1, [3], { tenant: globex }));
      expect(answer).toEqual({ status: 'conflict', currentVersion: 0 });
    });

    describe('idempotency keys', () => {
      const key = { key: 'k-1', bodyHash: 'hash-1' };

      it('are unknown before their first use', async () => {
        expect(await store.findAnswer(acme, key)).toBeUndefined();
      });

      it('answer a repeat with the first version and append nothing', async () => {
        const stream = newStream();
        await store.append(request(stream, 0, [1], { idempotency: key }));
        const again = await store.append(request(stream, 1, [1], { idempotency: key }));
        expect(again).toEqual({ status: 'repeated', version: 1 });
        expect(await store.findAnswer(acme, key)).toEqual({ status: 'repeated', version: 1 });
        expect((await store.readStream(acme, stream)).version).toBe(1);
      });

      it('answer before the version is looked at', async () => {
        const stream = newStream();
        await store.append(request(stream, 0, [1], { idempotency: key }));
        const again = await store.append(request(stream, 0, [1], { idempotency: key }));
        expect(again).toEqual({ status: 'repeated', version: 1 });
      });

      it('refuse another body', async () => {
        const other = { ...key, bodyHash: 'hash-2' };
        await store.append(request(newStream(), 0, [1], { idempotency: key }));
        expect(await store.append(request(newStream(), 0, [2], { idempotency: other }))).toEqual({
          status: 'key_reused',
        });
        expect(await store.findAnswer(acme, other)).toEqual({ status: 'key_reused' });
      });

      it('stay free after a conflict', async () => {
        const stream = newStream();
        await store.append(request(stream, 0, [1]));
        const answer = await store.append(request(stream, 0, [2], { idempotency: key }));
        expect(answer).toEqual({ status: 'conflict', currentVersion: 1 });
        expect(await store.findAnswer(acme, key)).toBeUndefined();
        expect(await store.append(request(stream, 1, [2], { idempotency: key }))).toMatchObject({
          version: 2,
        });
      });

      it('let one of two twins in flight win', async () => {
        const answers = await Promise.all(
          [1, 1].map((n) => store.append(request(newStream(), 0, [n], { idempotency: key }))),
        );
        expect(answers.map((answer) => answer.status).sort()).toEqual(['appended', 'repeated']);
      });

      it('belong to one tenant', async () => {
        await store.append(request(newStream(), 0, [1], { idempotency: key }));
        expect(await store.findAnswer(globex, key)).toBeUndefined();
      });

      it('remember a refusal, the first one', async () => {
        const refusal = { code: 'sales.rdv_note_required', details: { stage: 'rdv' } };
        await store.rememberRefusal(acme, key, refusal);
        await store.rememberRefusal(acme, key, { code: 'sales.other' });
        expect(await store.findAnswer(acme, key)).toEqual({ status: 'repeated', version: 0, refusal });
      });

      it('remember that nothing changed', async () => {
        await store.rememberUnchanged(acme, key, 4);
        expect(await store.findAnswer(acme, key)).toEqual({ status: 'repeated', version: 4 });
      });
    });
  });
}

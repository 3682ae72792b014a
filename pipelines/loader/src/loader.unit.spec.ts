import { createLoader, type LoadedBatch } from './loader';
import {
  createFakeBatchJournal,
  createFakeRawEvents,
  createTestPartition,
  thing,
  thingId,
  thingRegistry,
  things,
  TOPIC,
} from './testing';
import type { Message } from '@skillhub/pipelines/transport';

async function loading(log: readonly Message[], maxRows = 100) {
  const recorded: string[] = [];
  const record = async (found: readonly { reason: string }[]) =>
    void recorded.push(...found.map((one) => one.reason));
  const journal = createFakeBatchJournal({ record });
  const rawEvents = createFakeRawEvents();
  const partition = createTestPartition(log);
  const loaded: LoadedBatch[] = [];
  const loader = createLoader(
    { transport: partition.transport, journal, rawEvents, deadLetters: { record }, registry: thingRegistry },
    { maxRows, onLoaded: (batch) => loaded.push(batch), onError: () => undefined },
  );
  await loader.start();
  return { loader, journal, rawEvents, partition, recorded, loaded };
}

const ofGeneration = (generation: string) => (message: Message) => ({
  ...message,
  attributes: { ...message.attributes, generation },
});

describe('the loader', () => {
  it('tells of each batch and counts what it did', async () => {
    const { loader, partition, loaded } = await loading([...things(1, 25), ...things(1, 5)], 10);
    await partition.deliver(30);
    expect(loaded.map(({ first, last, rows }) => [first, last, rows])).toEqual([
      [1n, 10n, 10],
      [11n, 20n, 10],
      [21n, 25n, 5],
    ]);
    expect(loaded[0]).toMatchObject({ topic: TOPIC, partition: 0, tenants: ['globex', 'acme'] });
    expect(loader.metrics()).toMatchObject({
      loaded: 25,
      batches: 3,
      lastBatchRows: 5,
      repeated: 5,
      deadLetters: 0,
    });
  });

  it('keeps what it cannot read and loads the rest', async () => {
    const { loader, partition, recorded, rawEvents } = await loading([
      thing(1),
      thing(2, { payload: '{' }),
      thing(3),
    ]);
    await partition.deliver(3);
    expect(recorded).toEqual(['invalid_json']);
    expect(rawEvents.rows.map((row) => row.event_id)).toEqual([thingId(1), thingId(3)]);
    expect(loader.metrics()).toMatchObject({ loaded: 2, deadLetters: 1 });
  });

  it('goes on behind a batch in which nothing can be read', async () => {
    const { partition, rawEvents, journal } = await loading([thing(1, { payload: '' }), thing(2)], 1);
    await partition.deliver(2);
    expect(rawEvents.rows).toHaveLength(1);
    expect(await journal.read({ topic: TOPIC, partition: 0 }, 0)).toEqual({
      highWater: 2n,
      pending: undefined,
    });
  });

  it('keeps a message without a sequence, which it could not tell from a repeat', async () => {
    const { partition, recorded, rawEvents } = await loading([{ ...thing(1), sequence: -1n }, thing(2)]);
    await partition.deliver(2);
    expect(recorded).toEqual(['no_sequence']);
    expect(rawEvents.rows).toHaveLength(1);
  });

  it('leaves out what is still on its way from before a replay', async () => {
    const log = [...things(1, 10), ...things(8, 10), ...things(1, 10).map(ofGeneration('1'))];
    const { loader, partition, rawEvents } = await loading(log);
    await partition.deliver(10);
    expect(await loader.replayFromZero('relay')).toBe(1);
    expect(rawEvents.rows).toEqual([]);
    await partition.deliver(13);
    expect(rawEvents.rows.map((row) => Number(row.sequence))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(loader.metrics()).toMatchObject({ outdated: 3 });
  });

  it('learns from the messages that another process began a replay', async () => {
    const { loader, journal, partition, rawEvents } = await loading([
      ...things(1, 3),
      ...things(1, 3).map(ofGeneration('1')),
    ]);
    await partition.deliver(3);
    await journal.beginGeneration('relay', () => rawEvents.empty(TOPIC));
    await partition.deliver(3);
    expect(rawEvents.rows).toHaveLength(3);
    expect(loader.metrics()).toMatchObject({ loaded: 6, outdated: 0 });
  });

  it('refuses a generation that never began', async () => {
    const { partition } = await loading(things(1, 3).map(ofGeneration('7')));
    await expect(partition.deliver(3)).rejects.toThrow('generation 7');
    expect(partition.left()).toBe(3);
  });

  it('finishes emptying the raw tables where a replay was killed', async () => {
    const { journal, rawEvents, partition } = await loading([
      ...things(1, 3),
      ...things(1, 3).map(ofGeneration('1')),
    ]);
    await partition.deliver(3);
    const killed = journal.beginGeneration('relay', () => Promise.reject(new Error('killed')));
    await expect(killed).rejects.toThrow('killed');
    await expect(partition.deliver(3)).rejects.toThrow('being emptied');
    const next = createLoader(
      {
        transport: partition.transport,
        journal,
        rawEvents,
        deadLetters: { record: async () => undefined },
        registry: thingRegistry,
      },
      { onError: () => undefined },
    );
    await next.start();
    await partition.deliver(3);
    expect(rawEvents.rows).toHaveLength(3);
  });
});

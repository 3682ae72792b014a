import type { BatchJournal } from './batch-journal';
import { createLoader } from './loader';
import type { RawEvents } from './raw-events';
import {
  crashing,
  createFakeBatchJournal,
  createFakeRawEvents,
  createTestPartition,
  logWithRepeats,
  PlannedCrash,
  seededRandom,
  thing,
  thingId,
  thingRegistry,
  things,
  TOPIC,
  type FakeRawEvents,
} from './testing';

const EVENTS = 200;
const RUNS = 80;
const TIME_LIMIT_MS = 60_000;
const BAD = new Set([13, 14, 77]);
const events = things(1, EVENTS).map((message, i) =>
  BAD.has(i + 1) ? thing(i + 1, { payload: 'not JSON' }) : message,
);
const ids = events
  .map((_, i) => i + 1)
  .filter((n) => !BAD.has(n))
  .map(thingId)
  .toSorted();

interface Controls {
  readonly heedTokens?: boolean;
  readonly journal?: (journal: BatchJournal) => BatchJournal;
  readonly rawEvents?: (rawEvents: RawEvents) => RawEvents;
}

interface Outcome {
  readonly rawEvents: FakeRawEvents;
  readonly deadLetters: ReadonlySet<string>;
  readonly crashes: ReadonlyMap<string, number>;
}

/** Loads a partition with a loader that dies at random calls of its ports and is started again. */
async function runWithCrashes(seed: number, controls: Controls = {}): Promise<Outcome> {
  const random = seededRandom(seed);
  const rawEvents = createFakeRawEvents({ heedTokens: controls.heedTokens ?? true });
  const deadLetters = new Set<string>();
  const record = async (found: readonly { message: { attributes: Readonly<Record<string, string>> } }[]) => {
    for (const { message } of found) deadLetters.add(message.attributes['id'] ?? '');
  };
  const journal = createFakeBatchJournal({ record });
  const partition = createTestPartition(logWithRepeats(events, random));
  const crashes = new Map<string, number>();
  const crash = (where: string) => {
    if (random() >= 0.12) return false;
    crashes.set(where, (crashes.get(where) ?? 0) + 1);
    return true;
  };
  const { journal: withJournal = (kept) => kept, rawEvents: withRaw = (kept) => kept } = controls;
  const start = () =>
    createLoader(
      {
        transport: partition.transport,
        journal: crashing(withJournal(journal), ['read', 'intend', 'done', 'withdraw'], crash),
        rawEvents: crashing(withRaw(rawEvents), ['insert', 'countBetween'], crash),
        deadLetters: { record },
        registry: thingRegistry,
      },
      { maxRows: 1 + Math.floor(random() * 30), onError: () => undefined },
    ).start();

  await start();
  while (partition.left() > 0) {
    try {
      await partition.deliver(1 + Math.floor(random() * 50), { loseAcknowledgement: random() < 0.1 });
    } catch (error) {
      if (!(error instanceof PlannedCrash)) throw error;
      // Half of the time the process survives and only the call failed.
      if (random() < 0.5) await start();
    }
  }
  return { rawEvents, deadLetters, crashes };
}

const loaded = ({ rawEvents }: Outcome) => rawEvents.rows.map((row) => row.event_id).toSorted();
const seeds = Array.from({ length: RUNS }, (_, i) => i + 1);

async function drifting(controls: Controls): Promise<number> {
  let drifted = 0;
  for (const seed of seeds) {
    // A loader that finds its own tables in disorder refuses to go on: that counts as well.
    const outcome = await runWithCrashes(seed, controls).catch(() => undefined);
    if (outcome === undefined || JSON.stringify(loaded(outcome)) !== JSON.stringify(ids)) drifted += 1;
  }
  return drifted;
}

describe('a loader that dies at any call and starts again', () => {
  it(
    'loads every event exactly once, and keeps what it could not read',
    async () => {
      const where = new Map<string, number>();
      for (const seed of seeds) {
        const outcome = await runWithCrashes(seed);
        expect({ seed, events: loaded(outcome) }).toEqual({ seed, events: ids });
        expect(outcome.deadLetters).toEqual(new Set([...BAD].map(thingId)));
        for (const [place, times] of outcome.crashes) where.set(place, (where.get(place) ?? 0) + times);
      }
      // The proof is worth what it covers: each place was died at.
      const calls = ['read', 'intend', 'insert', 'done', 'countBetween', 'withdraw'];
      expect([...where.keys()].toSorted()).toEqual(
        calls.flatMap((call) => [`before ${call}`, `after ${call}`]).toSorted(),
      );
    },
    TIME_LIMIT_MS,
  );
});

describe('a control loader drifts in the same runs', () => {
  it(
    'without tokens',
    async () => {
      expect(await drifting({ heedTokens: false })).toBeGreaterThan(RUNS / 10);
    },
    TIME_LIMIT_MS,
  );

  it(
    'without the high-water mark',
    async () => {
      const forgetful = (journal: BatchJournal): BatchJournal => ({
        ...journal,
        read: async () => ({ highWater: 0n, pending: undefined }),
        intend: async () => undefined,
      });
      expect(await drifting({ journal: forgetful })).toBeGreaterThan(RUNS / 10);
    },
    TIME_LIMIT_MS,
  );

  it(
    'without writing a batch down before it is inserted',
    async () => {
      // Remembers what is done, so that repeats are known, but not what was begun.
      const careless = (journal: BatchJournal): BatchJournal => {
        let done = 0n;
        return {
          ...journal,
          read: async () => ({ highWater: done, pending: undefined }),
          intend: async () => undefined,
          done: async (_lane, _generation, { last }) => void (done = last),
        };
      };
      expect(await drifting({ journal: careless })).toBeGreaterThan(RUNS / 10);
    },
    TIME_LIMIT_MS,
  );
});

describe('a batch whose fate is unknown', () => {
  it('is not cut otherwise while its insert may still take effect', async () => {
    const journal = createFakeBatchJournal({ record: async () => undefined });
    const rawEvents = { ...createFakeRawEvents(), isInserting: async () => true };
    const partition = createTestPartition(things(1, 20));
    await createLoader(
      {
        transport: partition.transport,
        journal,
        rawEvents,
        deadLetters: { record: async () => undefined },
        registry: thingRegistry,
      },
      { onError: () => undefined },
    ).start();
    const bounds = { first: 1n, last: 10n, messages: 10, rows: 10 };
    await journal.intend({
      lane: { topic: TOPIC, partition: 0 },
      generation: 0,
      highWater: 0n,
      bounds,
      deadLetters: [],
    });
    await expect(partition.deliver(5)).rejects.toThrow('still running');
    await partition.deliver(20);
    expect(rawEvents.rows).toHaveLength(20);
  });
});

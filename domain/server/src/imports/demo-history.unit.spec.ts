import { generateDemoCompany } from '@skillhub/ingestion/demo';
import { CorrelationId, Instant, TenantId, type EventStore } from '@skillhub/domain/kernel';
import {
  createFakeEventStore,
  fixedMetadata,
  sequentialEventIds,
  type FakeEventStore,
} from '@skillhub/domain/kernel/testing';
import { loadDemoHistory } from './demo-history';
import { createSalesHandler } from './sales-handler';

const tenant = TenantId.of('demo');
const options = (store: EventStore, now = '2026-11-20T15:00:00.000Z') => ({
  store,
  tenant,
  correlationId: CorrelationId.of('demo'),
  newEventId: sequentialEventIds(),
  now: () => Instant.of(now),
});

interface PartitionedStore extends EventStore {
  all(): ReturnType<FakeEventStore['all']>;
  dieAfter(appends: number): void;
}

/** A fake store for each stream: one for all would search ten thousand events at every command. */
function partitioned(): PartitionedStore {
  const stores = new Map<string, FakeEventStore>();
  const owners = new Map<string, FakeEventStore>();
  const nobody = createFakeEventStore();
  let left = Infinity;
  const of = (streamId: string) => {
    const store = stores.get(streamId) ?? createFakeEventStore();
    stores.set(streamId, store);
    return store;
  };
  return {
    ...nobody,
    all: () => [...stores.values()].flatMap((store) => store.all(tenant)),
    dieAfter: (appends) => (left = appends),
    readStream: (_, streamId) => of(streamId).readStream(tenant, streamId),
    append: async (request) => {
      left -= 1;
      if (left < 0) throw new Error('killed');
      if (request.idempotency) owners.set(request.idempotency.key, of(request.streamId));
      return of(request.streamId).append(request);
    },
    findAnswer: (_, key) => (owners.get(key.key) ?? nobody).findAnswer(tenant, key),
  };
}

describe('the demo company', () => {
  it.each(['2026-02-03T09:00:00.000Z', '2026-08-31T16:00:00.000Z', '2028-02-29T23:30:00.000Z'])(
    'is made of commands that the rules accept, up to %s',
    async (today) => {
      const handle = createSalesHandler(partitioned(), sequentialEventIds());
      const steps = generateDemoCompany({ today: Instant.of(today) });
      const refused: string[] = [];
      for (const { now, request } of steps) {
        const outcome = await handle(request, { ...fixedMetadata(), tenant, now });
        if (outcome.status !== 'accepted' && outcome.status !== 'unchanged')
          refused.push(`${now} ${request.command.type} ${JSON.stringify(outcome)}`);
      }
      expect(refused).toEqual([]);
    },
  );

  it('is loaded once, and left alone afterwards, also on a later day', async () => {
    const store = partitioned();
    expect(await loadDemoHistory(options(store))).toMatchObject({ before: false });
    const written = store.all().length;
    expect(await loadDemoHistory(options(store, '2026-12-24T09:00:00.000Z'))).toMatchObject({ before: true });
    expect(store.all()).toHaveLength(written);
  });

  it('is completed to the same end after it was cut off, also on a later day', async () => {
    const whole = partitioned();
    await loadDemoHistory(options(whole));
    const cut = partitioned();
    cut.dieAfter(1500);
    await expect(loadDemoHistory(options(cut))).rejects.toThrow('killed');
    cut.dieAfter(Infinity);
    await loadDemoHistory(options(cut, '2026-12-24T09:00:00.000Z'));
    const content = (store: PartitionedStore) =>
      store
        .all()
        .map(({ streamId, version, type, data, occurredAt }) =>
          JSON.stringify([streamId, version, type, data, occurredAt]),
        )
        .sort();
    expect(content(cut)).toEqual(content(whole));
  });
});

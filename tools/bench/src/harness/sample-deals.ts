import { EVERY_EVENT, UPCASTERS } from '@skillhub/domain/contracts';
import {
  createEventCodec,
  createEventStore,
  createVault,
  type PostgresEventStore,
} from '@skillhub/domain/event-store';
import {
  ActorId,
  CorrelationId,
  Instant,
  StreamId,
  TenantId,
  type AppendRequest,
  type EventId,
} from '@skillhub/domain/kernel';
import { randomBytes } from 'node:crypto';
import type pg from 'pg';

export const BENCH_TENANT = TenantId.of('bench');
export const EVENTS_PER_DEAL = 4;

/** A store as the product runs it: the published contracts, validation and all. */
export function benchStore(pool: pg.Pool, lanes = 2): PostgresEventStore {
  const codec = createEventCodec({ contracts: EVERY_EVENT, upcasters: UPCASTERS });
  return createEventStore({ pool, lanes, codec, vault: createVault({ pool, masterKey: randomBytes(32) }) });
}

/** Ids that grow with time (UUID version 7), as the product makes them. */
export function createIds(start: number): () => string {
  let last = start;
  return () => {
    last += 1;
    const time = Math.floor(last / 16)
      .toString(16)
      .padStart(12, '0');
    const rest = randomBytes(10).toString('hex');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
  };
}

/** The lives of deals: each opened, then moved three times; one append for each event, in order. */
export function dealLives(deals: number, newId: () => string): readonly (readonly AppendRequest[])[] {
  const metadata = { actor: ActorId.of('user-1'), correlationId: CorrelationId.of('bench'), origin: 'bench' };
  const occurredAt = Instant.of('2026-01-15T09:00:00.000Z');
  return Array.from({ length: deals }, (_, n) => {
    const dealId = newId();
    const ownerId = newId();
    const opened = {
      dealId,
      name: `Formation IA ${n}`,
      accountId: newId(),
      contactId: null,
      productId: null,
      amount: { minor: 100_000 + n, currency: 'EUR' },
      probability: null,
      expectedCloseOn: '2026-03-31',
      ownerId,
      teamId: null,
      stage: 'prospect',
      openedOn: '2026-01-15',
      source: { system: 'bench', key: String(n) },
    };
    const moved = (from: string, to: string) => ({ dealId, from, to, changedOn: '2026-01-20' });
    const events = [
      { type: 'DealOpened', data: opened },
      { type: 'DealStageChanged', data: moved('prospect', 'rdv') },
      { type: 'DealStageChanged', data: moved('rdv', 'proposition') },
      { type: 'DealStageChanged', data: moved('proposition', 'audit') },
    ];
    return events.map((event, version) => ({
      tenant: BENCH_TENANT,
      streamId: StreamId.of(`deal-${dealId}`),
      expectedVersion: version,
      events: [{ eventId: newId() as EventId, occurredAt, ...event }],
      metadata,
    }));
  });
}

/** Runs `work` over the items, so many at a time, and answers the milliseconds that it took. */
export async function inFlight<T>(
  count: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<number> {
  const started = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: count }, async () => {
      for (;;) {
        const item = items[next];
        next += 1;
        if (item === undefined) break;
        await work(item);
      }
    }),
  );
  return performance.now() - started;
}

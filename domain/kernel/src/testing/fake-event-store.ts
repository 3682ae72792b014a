import type { IdempotencyKey } from '../command';
import type { RecordedEvent } from '../event';
import type { AppendRequest, AppendResult, EventStore, KnownAnswer } from '../event-store';
import type { StreamId, TenantId } from '../ids';
import { Instant } from '../time';

export interface FakeEventStore extends EventStore {
  /** Every event of a tenant in the global order. */
  all(tenant: TenantId): readonly RecordedEvent[];
}

interface Remembered {
  readonly bodyHash: string;
  readonly version: number;
  readonly refusal?: unknown;
}

/** The event store in memory: kept code that runs the same suite as the one on PostgreSQL. No encryption, no upcasting. */
export function createFakeEventStore(options: { readonly now?: () => Instant } = {}): FakeEventStore {
  const now = options.now ?? (() => Instant.of('2026-01-15T09:00:00.000Z'));
  const log: RecordedEvent[] = [];
  const answers = new Map<string, Remembered>();
  let transaction = 0n;

  const stream = (tenant: TenantId, streamId: StreamId) =>
    log.filter((event) => event.tenant === tenant && event.streamId === streamId);
  const answerKey = (tenant: TenantId, { key }: IdempotencyKey) => JSON.stringify([tenant, key]);
  const remember = (tenant: TenantId, key: IdempotencyKey, answer: Omit<Remembered, 'bodyHash'>) => {
    const id = answerKey(tenant, key);
    if (!answers.has(id)) answers.set(id, { bodyHash: key.bodyHash, ...answer });
  };
  const find = (tenant: TenantId, key: IdempotencyKey): KnownAnswer | undefined => {
    const kept = answers.get(answerKey(tenant, key));
    if (!kept) return undefined;
    if (kept.bodyHash !== key.bodyHash) return { status: 'key_reused' };
    return kept.refusal === undefined
      ? { status: 'repeated', version: kept.version }
      : { status: 'repeated', version: kept.version, refusal: kept.refusal };
  };

  const append = (request: AppendRequest): AppendResult => {
    const { tenant, streamId, expectedVersion, idempotency } = request;
    if (request.events.length === 0) throw new Error('an append needs at least one event');
    const known = idempotency && find(tenant, idempotency);
    if (known) return known;
    const currentVersion = stream(tenant, streamId).length;
    if (currentVersion !== expectedVersion) return { status: 'conflict', currentVersion };
    transaction += 1n;
    request.events.forEach((event, index) => {
      log.push({
        tenant,
        streamId,
        version: expectedVersion + index + 1,
        eventId: event.eventId,
        type: event.type,
        schemaVersion: 1,
        data: structuredClone(event.data),
        metadata: request.metadata,
        occurredAt: event.occurredAt,
        recordedAt: now(),
        log: { transaction, position: BigInt(log.length + 1) },
      });
    });
    const version = expectedVersion + request.events.length;
    if (idempotency) remember(tenant, idempotency, { version });
    return { status: 'appended', version, log: { transaction, position: BigInt(log.length) } };
  };

  return {
    all: (tenant) => log.filter((event) => event.tenant === tenant),
    readStream: (tenant, streamId) => {
      const events = stream(tenant, streamId);
      return Promise.resolve({ version: events.length, events: structuredClone(events) });
    },
    append: async (request) => Promise.resolve(append(request)),
    rememberRefusal: (tenant, key, refusal) => {
      remember(tenant, key, { version: 0, refusal });
      return Promise.resolve();
    },
    rememberUnchanged: (tenant, key, version) => {
      remember(tenant, key, { version });
      return Promise.resolve();
    },
    findAnswer: (tenant, key) => Promise.resolve(find(tenant, key)),
    readEvent: (tenant, eventId) =>
      Promise.resolve(log.find((event) => event.tenant === tenant && event.eventId === eventId)),
  };
}

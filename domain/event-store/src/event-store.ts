import type {
  AppendRequest,
  AppendResult,
  EventStore,
  EventToAppend,
  IdempotencyKey,
  KnownAnswer,
  RecordedEvent,
  TenantId,
} from '@skillhub/domain/kernel';
import type { Pool } from 'pg';
import { createGroupAppend, type GroupAppendOptions } from './append/group-append';
import type { PreparedAppend } from './append/prepared-append';
import type { EncodedEvent, EventCodec } from './codec/event-codec';
import { createEventReader } from './event-reader';
import type { AppendNotifier } from './log/append-notifier';
import { loggedEvent } from './log/logged-event';
import { RAW_TYPES, type RawRow } from './postgres/raw-rows';
import { sealPersonal } from './vault/personal-fields';
import type { SubjectKeys, Vault } from './vault/vault';

export interface EventStoreOptions extends GroupAppendOptions {
  /** Role skillhub_app. */
  readonly pool: Pool;
  readonly codec: EventCodec;
  readonly vault: Vault;
  readonly notifier?: AppendNotifier;
}

export interface PostgresEventStore extends EventStore {
  /** Resolves when no append is waiting or in flight; for an orderly end. */
  drain(): Promise<void>;
}

/** The event store on PostgreSQL: group append, tenants by row-level security, personal fields encrypted. */
export function createEventStore(options: EventStoreOptions): PostgresEventStore {
  const { pool, codec, vault, notifier } = options;
  const group = createGroupAppend(options);
  const reader = createEventReader({ codec, vault });

  const read = async (statement: string, values: readonly string[]): Promise<readonly RecordedEvent[]> => {
    const { rows } = await pool.query({
      name: statement,
      text: statement,
      values: [...values],
      rowMode: 'array',
      types: RAW_TYPES,
    });
    const raw = rows as readonly RawRow[];
    return reader.read(raw.map(loggedEvent), BigInt(raw[0]?.[ERASURES] ?? 0));
  };
  const findAnswer = async (
    tenant: TenantId,
    { key, bodyHash }: IdempotencyKey,
  ): Promise<KnownAnswer | undefined> => {
    const { rows } = await pool.query<AnswerRow>(
      'SELECT body_hash, version, refusal FROM event_store.find_answer($1, $2)',
      [tenant, key],
    );
    const row = rows[0];
    if (!row) return undefined;
    if (row.body_hash !== bodyHash) return { status: 'key_reused' };
    return row.refusal === null
      ? { status: 'repeated', version: row.version }
      : { status: 'repeated', version: row.version, refusal: row.refusal };
  };
  const remember = async (tenant: TenantId, key: IdempotencyKey, version: number, refusal: unknown) => {
    await pool.query('SELECT event_store.remember_answer($1, $2, $3, $4, $5)', [
      tenant,
      key.key,
      key.bodyHash,
      version,
      refusal === undefined ? null : JSON.stringify(refusal),
    ]);
  };

  return {
    readStream: async (tenant, streamId) => {
      const events = await read('SELECT * FROM event_store.read_stream($1, $2)', [tenant, streamId]);
      return { version: events.length, events };
    },
    readEvent: async (tenant, eventId) => {
      const events = await read('SELECT * FROM event_store.read_event($1, $2)', [tenant, eventId]);
      return events[0];
    },
    append: async (request): Promise<AppendResult> => {
      const answer = await group.append(await prepare(request, codec, vault));
      if (answer.status === 'appended') {
        notifier?.notify();
        return { ...answer, version: request.expectedVersion + request.events.length };
      }
      if (answer.status === 'conflict') return answer;
      const known = request.idempotency && (await findAnswer(request.tenant, request.idempotency));
      if (!known) throw new Error('an idempotency key is known, yet there is no answer under it');
      return known;
    },
    findAnswer,
    rememberRefusal: (tenant, key, answer) => remember(tenant, key, 0, answer),
    rememberUnchanged: (tenant, key, version) => remember(tenant, key, version, undefined),
    drain: () => group.drain(),
  };
}

interface AnswerRow {
  readonly body_hash: string;
  readonly version: number;
  readonly refusal: unknown;
}

/** Place of the erasure count behind the columns of an event; see migrations/postgres/0008. */
const ERASURES = 12;

const NO_KEYS: SubjectKeys = new Map();

async function prepare(request: AppendRequest, codec: EventCodec, vault: Vault): Promise<PreparedAppend> {
  if (request.events.length === 0) throw new Error('an append needs at least one event');
  const encoded = request.events.map((event) => ({ event, encoded: codec.encode(event.type, event.data) }));
  const subjects = encoded.flatMap((each) => each.encoded.personal?.subject ?? []);
  const keys = subjects.length === 0 ? NO_KEYS : await vault.keysForWriting(request.tenant, subjects);
  return {
    tenant: request.tenant,
    streamId: request.streamId,
    expectedVersion: request.expectedVersion,
    events: encoded.map((each) => ({
      eventId: each.event.eventId,
      type: each.event.type,
      schemaVersion: each.encoded.schemaVersion,
      data: JSON.stringify(storedData(request.tenant, each.event, each.encoded, keys)),
      occurredAt: each.event.occurredAt,
    })),
    metadata: JSON.stringify(request.metadata),
    idempotency: request.idempotency,
  };
}

function storedData(
  tenant: TenantId,
  { eventId }: EventToAppend,
  { data, personal }: EncodedEvent,
  keys: SubjectKeys,
): unknown {
  return personal ? sealPersonal(data, personal.paths, { tenant, eventId }, personal.subject, keys) : data;
}

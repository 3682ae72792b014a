import type {
  EventId,
  EventMetadata,
  Instant,
  LogPosition,
  StreamId,
  TenantId,
} from '@skillhub/domain/kernel';
import { column, instantFromText, type RawRow } from '../postgres/raw-rows';

/** An event as it lies in the log: data unread, in the schema version it was written with, personal fields ciphertext. */
export interface LoggedEvent {
  readonly tenant: TenantId;
  readonly streamId: StreamId;
  readonly version: number;
  readonly eventId: EventId;
  readonly type: string;
  readonly schemaVersion: number;
  /** JSON text. */
  readonly data: string;
  readonly metadata: EventMetadata;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly log: LogPosition;
}

/** The select list that {@link loggedEvent} reads. */
export const LOGGED_EVENT_COLUMNS =
  'transaction, position, tenant, stream_id, version, event_id, type, schema_version, data, metadata, occurred_at, recorded_at';

export function loggedEvent(row: RawRow): LoggedEvent {
  // What the store wrote is what it reads: its own constructors made these ids and this metadata.
  return {
    tenant: column(row, 2) as TenantId,
    streamId: column(row, 3) as StreamId,
    version: Number(row[4]),
    eventId: column(row, 5) as EventId,
    type: column(row, 6),
    schemaVersion: Number(row[7]),
    data: column(row, 8),
    metadata: JSON.parse(column(row, 9)) as EventMetadata,
    occurredAt: instantFromText(column(row, 10)),
    recordedAt: instantFromText(column(row, 11)),
    log: { transaction: BigInt(column(row, 0)), position: BigInt(column(row, 1)) },
  };
}

import type { EventId, IdempotencyKey, Instant, StreamId, TenantId } from '@skillhub/domain/kernel';

/** A command's events ready for the database: validated, encrypted, serialized. */
export interface PreparedAppend {
  readonly tenant: TenantId;
  readonly streamId: StreamId;
  readonly expectedVersion: number;
  readonly events: readonly PreparedEvent[];
  /** JSON text, the same for every event. */
  readonly metadata: string;
  readonly idempotency: IdempotencyKey | undefined;
}

export interface PreparedEvent {
  readonly eventId: EventId;
  readonly type: string;
  readonly schemaVersion: number;
  /** JSON text. */
  readonly data: string;
  readonly occurredAt: Instant;
}

import type { CommandMetadata, IdempotencyKey } from './command';
import type { DomainEvent, EventMetadata, LogPosition, RecordedEvent } from './event';
import type { EventId, StreamId, TenantId } from './ids';
import type { Instant } from './time';

/** The only truth. Everything else can be emptied and replayed from it. */
export interface EventStore {
  /** The whole stream in version order; empty with version 0 when it does not exist. */
  readStream(tenant: TenantId, streamId: StreamId): Promise<Stream>;
  /** All or nothing, in one transaction. Never throws for a conflict or a repeated key: those are answers. */
  append(request: AppendRequest): Promise<AppendResult>;
  /** Keeps the answer of a refused command under its idempotency key, so that a repeat gets the same one. The first answer stays. */
  rememberRefusal(tenant: TenantId, key: IdempotencyKey, answer: unknown): Promise<void>;
  /** Keeps, under its idempotency key, that a command was right and changed nothing. */
  rememberUnchanged(tenant: TenantId, key: IdempotencyKey, version: number): Promise<void>;
  /** What was answered under a key, if it was used before. */
  findAnswer(tenant: TenantId, key: IdempotencyKey): Promise<KnownAnswer | undefined>;
  readEvent(tenant: TenantId, eventId: EventId): Promise<RecordedEvent | undefined>;
}

export interface Stream<E extends DomainEvent = DomainEvent> {
  readonly version: number;
  readonly events: readonly RecordedEvent<E>[];
}

export interface EventToAppend {
  readonly eventId: EventId;
  readonly type: string;
  readonly data: unknown;
  readonly occurredAt: Instant;
}

export interface AppendRequest {
  readonly tenant: TenantId;
  readonly streamId: StreamId;
  /** 0: the stream must not exist yet. */
  readonly expectedVersion: number;
  readonly events: readonly EventToAppend[];
  readonly metadata: EventMetadata;
  readonly idempotency?: IdempotencyKey;
}

export interface Appended {
  readonly status: 'appended';
  readonly version: number;
  /** Of the last event; what a reader waits for to read its own write. */
  readonly log: LogPosition;
}

export type AppendResult =
  Appended | { readonly status: 'conflict'; readonly currentVersion: number } | KnownAnswer;

/** An idempotency key that was used before: with the same body (and what was answered), or with another one. */
export type KnownAnswer =
  | { readonly status: 'repeated'; readonly version: number; readonly refusal?: unknown }
  | { readonly status: 'key_reused' };

/** The part of a command's metadata that goes into its events; `cause` names what made them. */
export function eventMetadata(metadata: CommandMetadata, cause?: string): EventMetadata {
  return {
    actor: metadata.actor,
    correlationId: metadata.correlationId,
    ...(cause === undefined ? {} : { causationId: cause }),
    ...(metadata.origin === undefined ? {} : { origin: metadata.origin }),
  };
}

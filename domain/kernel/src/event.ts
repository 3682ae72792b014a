import type { ActorId, CorrelationId, EventId, StreamId, TenantId } from './ids';
import type { Instant } from './time';

/** A fact of the domain: a literal type and its data. What a decider emits and `evolve` reads. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
  /** When it happened in the world, where that is not the moment of the command. */
  readonly occurredAt?: Instant;
}

/** Who did it and why; the same for every event of one command. */
export interface EventMetadata {
  readonly actor: ActorId;
  readonly correlationId: CorrelationId;
  /** What caused this one: the name of the command, such as `MoveDeal`, or an event. */
  readonly causationId?: string;
  /** Where it came from when not typed by a person: `import:crm-maven#12`, `demo`. */
  readonly origin?: string;
}

/** A place in the global order: the pair that a follower keeps, compared transaction first. */
export interface LogPosition {
  readonly transaction: bigint;
  readonly position: bigint;
}

/** An event as stored, upcast to its newest version, personal fields decrypted (or {@link ERASED}). */
export interface RecordedEvent<E extends DomainEvent = DomainEvent> {
  readonly tenant: TenantId;
  readonly streamId: StreamId;
  /** 1 for the first event of its stream. */
  readonly version: number;
  readonly eventId: EventId;
  readonly type: E['type'];
  /** Version of the schema of `data`. */
  readonly schemaVersion: number;
  readonly data: E['data'];
  readonly metadata: EventMetadata;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly log: LogPosition;
}

/** The recorded form of each member of a union, so that `switch (event.type)` narrows `event.data`. */
export type RecordedEach<E extends DomainEvent> = E extends DomainEvent ? RecordedEvent<E> : never;

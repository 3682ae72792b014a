import type { ActorId, CorrelationId, TenantId } from './ids';
import type { Instant } from './time';

/** What every command carries besides its own data: time, tenant and author are data, never read inside `domain`. */
export interface CommandMetadata {
  readonly tenant: TenantId;
  readonly actor: ActorId;
  readonly correlationId: CorrelationId;
  readonly now: Instant;
  readonly origin?: string;
  /** The version that the author saw; a different one is a conflict. Absent: decide on the newest. */
  readonly expectedVersion?: number;
  readonly idempotency?: IdempotencyKey;
}

/** Same key and same body: the same answer. Same key and another body: refused. */
export interface IdempotencyKey {
  readonly key: string;
  /** Digest of the command's body. */
  readonly bodyHash: string;
}

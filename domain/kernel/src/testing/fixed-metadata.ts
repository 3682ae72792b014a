import type { CommandMetadata } from '../command';
import { ActorId, CorrelationId, EventId, TenantId } from '../ids';
import { Instant } from '../time';

/** Metadata of a test command: everything fixed, any part replaced. */
export function fixedMetadata(parts: Partial<CommandMetadata> = {}): CommandMetadata {
  return {
    tenant: TenantId.of('acme'),
    actor: ActorId.of('user-1'),
    correlationId: CorrelationId.of('correlation-1'),
    now: Instant.of('2026-01-15T09:00:00.000Z'),
    ...parts,
  };
}

/** `00000000-0000-4000-8000-000000000001`, …2, …3: ids that read well in a failing test. */
export function sequentialUuids(): () => string {
  let last = 0;
  return () => `00000000-0000-4000-8000-${(last += 1).toString(16).padStart(12, '0')}`;
}

export function sequentialEventIds(): () => EventId {
  const next = sequentialUuids();
  return () => EventId.of(next());
}

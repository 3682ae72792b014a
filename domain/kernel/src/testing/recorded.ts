import type { DomainEvent, RecordedEvent } from '../event';
import { eventMetadata } from '../event-store';
import { EventId, StreamId } from '../ids';
import { fixedMetadata } from './fixed-metadata';

/**
 * Events as one stream's history: versions from 1, everything else fixed, any part replaced.
 * `recorded([opened, won], { streamId })`
 */
export function recorded<E extends DomainEvent>(
  events: readonly E[],
  parts: Partial<RecordedEvent> = {},
): readonly RecordedEvent<E>[] {
  const metadata = fixedMetadata();
  const streamId = parts.streamId ?? StreamId.of('stream-1');
  return events.map((event, index) => ({
    tenant: metadata.tenant,
    eventId: eventIdOf(streamId, index + 1),
    type: event.type,
    schemaVersion: 1,
    data: event.data,
    metadata: eventMetadata(metadata),
    occurredAt: event.occurredAt ?? metadata.now,
    recordedAt: metadata.now,
    ...parts,
    streamId,
    version: index + 1,
    log: { transaction: BigInt(index + 1), position: BigInt(index + 1) },
  }));
}

/** The same id for the same place: a hash of the stream (FNV-1a) and the version. */
function eventIdOf(streamId: StreamId, version: number): EventId {
  let hash = 0x811c9dc5;
  for (const letter of streamId) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return EventId.of(
    `${hash.toString(16).padStart(8, '0')}-0000-4000-8000-${version.toString(16).padStart(12, '0')}`,
  );
}

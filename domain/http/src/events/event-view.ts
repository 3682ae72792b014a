import type { EventView } from '@skillhub/domain/contracts';
import type { RecordedEvent, TenantId } from '@skillhub/domain/kernel';
import type { ActorNames } from '../sales/mechanism/ports';

/** Events as the drill shows them, with the names of who caused them. */
export async function eventViews(
  people: ActorNames,
  tenant: TenantId,
  events: readonly RecordedEvent[],
): Promise<EventView[]> {
  const names = await people.namesOf(tenant, [...new Set(events.map(({ metadata }) => metadata.actor))]);
  return events.map((event) => ({
    id: event.eventId,
    streamId: event.streamId,
    version: event.version,
    type: event.type,
    schemaVersion: event.schemaVersion,
    data: event.data as Record<string, unknown>,
    actor: { id: event.metadata.actor, name: names.get(event.metadata.actor) ?? null },
    correlationId: event.metadata.correlationId,
    causationId: event.metadata.causationId ?? null,
    origin: event.metadata.origin ?? null,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
  }));
}

import type { RecordedEvent, TenantId } from '@skillhub/domain/kernel';
import type { EventCodec } from './codec/event-codec';
import type { PersonalPath } from './codec/personal-paths';
import type { LoggedEvent } from './log/logged-event';
import type { EventReader } from './projections/event-reader';
import { subjectsAt, unsealPersonal } from './vault/personal-fields';
import type { SubjectKeys, Vault } from './vault/vault';

export interface EventReaderOptions {
  readonly codec: EventCodec;
  readonly vault: Vault;
}

/** Parses, decrypts and upcasts events of the log; what was erased reads `ERASED`. */
export function createEventReader(options: EventReaderOptions): EventReader {
  const { codec, vault } = options;
  return {
    read: async (events, erasures) => {
      const parsed = events.map((event) => {
        const data: unknown = JSON.parse(event.data);
        const paths = codec.personalPaths(event.type, event.schemaVersion);
        return { event, data, paths, subjects: paths.length === 0 ? [] : subjectsAt(data, paths) };
      });
      const keys = await keysByTenant(vault, parsed, erasures);
      return parsed.map(({ event, data, paths, subjects }) => {
        const tenantKeys = subjects.length === 0 ? undefined : keys.get(event.tenant);
        const readable = tenantKeys ? unsealPersonal(data, paths, event, tenantKeys) : data;
        return recordedEvent(event, codec.upcast(event.type, event.schemaVersion, readable));
      });
    },
  };
}

function recordedEvent(
  event: LoggedEvent,
  newest: { readonly schemaVersion: number; readonly data: unknown },
): RecordedEvent {
  return {
    tenant: event.tenant,
    streamId: event.streamId,
    version: event.version,
    eventId: event.eventId,
    type: event.type,
    schemaVersion: newest.schemaVersion,
    data: newest.data,
    metadata: event.metadata,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    log: event.log,
  };
}

interface Parsed {
  readonly event: LoggedEvent;
  readonly paths: readonly PersonalPath[];
  readonly subjects: readonly string[];
}

async function keysByTenant(
  vault: Vault,
  parsed: readonly Parsed[],
  erasures: bigint | undefined,
): Promise<ReadonlyMap<TenantId, SubjectKeys>> {
  const wanted = new Map<TenantId, string[]>();
  for (const { event, subjects } of parsed) {
    if (subjects.length === 0) continue;
    const known = wanted.get(event.tenant);
    if (known) known.push(...subjects);
    else wanted.set(event.tenant, [...subjects]);
  }
  const keys = new Map<TenantId, SubjectKeys>();
  for (const [tenant, subjects] of wanted) {
    keys.set(tenant, await vault.keysForReading(tenant, subjects, erasures));
  }
  return keys;
}

import { createEventStore, createVault, type PostgresEventStore } from '@skillhub/domain/event-store';
import type pg from 'pg';
import { EVENT_CODEC } from '../composition/event-codec';

/** The event store for a command line, which runs beside the server or without it. */
export function createImportEventStore(pool: pg.Pool, masterKey: Buffer): PostgresEventStore {
  return createEventStore({ pool, codec: EVENT_CODEC, vault: createVault({ pool, masterKey }) });
}

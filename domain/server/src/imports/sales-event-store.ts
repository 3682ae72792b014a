import { SALES_EVENTS } from '@skillhub/domain/contracts';
import {
  createEventCodec,
  createEventStore,
  createVault,
  type PostgresEventStore,
} from '@skillhub/domain/event-store';
import type pg from 'pg';

/** The event store of sales for a command line, which runs beside the server or without it. */
export function createSalesEventStore(pool: pg.Pool, masterKey: Buffer): PostgresEventStore {
  return createEventStore({
    pool,
    codec: createEventCodec({ contracts: SALES_EVENTS }),
    vault: createVault({ pool, masterKey }),
  });
}

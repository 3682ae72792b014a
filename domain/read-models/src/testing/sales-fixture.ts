import { SALES_EVENTS } from '@skillhub/domain/contracts';
import {
  createEventCodec,
  createEventReader,
  createEventStore,
  createProjector,
  createVault,
  type PostgresEventStore,
  type Projector,
  type Vault,
} from '@skillhub/domain/event-store';
import { createTestDatabase, type TestDatabase } from '@skillhub/tools/testing';
import { randomBytes } from 'node:crypto';
import { salesProjection } from '../sales/sales-projection';
import { openSalesQueries, type SalesQueries } from '../sales/sales-queries';

/** Event store, projection and queries of sales on a database of their own. */
export interface SalesFixture {
  readonly database: TestDatabase;
  readonly store: PostgresEventStore;
  readonly vault: Vault;
  readonly projector: Projector;
  readonly queries: SalesQueries;
  close(): Promise<void>;
}

export async function createSalesFixture(): Promise<SalesFixture> {
  const database = await createTestDatabase();
  const codec = createEventCodec({ contracts: SALES_EVENTS });
  const vault = createVault({ pool: database.app, masterKey: randomBytes(32) });
  const store = createEventStore({ pool: database.app, codec, vault });
  const projector = createProjector({
    pool: database.relay,
    projection: salesProjection,
    reader: createEventReader({ codec, vault }),
    onError: (error) => {
      throw error;
    },
  });
  const queries = await openSalesQueries({ connectionString: database.url, maxConnections: 4 });
  return {
    ...{ database, store, vault, projector, queries },
    close: async () => {
      await projector.stop();
      await queries.close();
      await database.drop();
    },
  };
}

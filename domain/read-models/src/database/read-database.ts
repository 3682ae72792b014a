import type { TenantId } from '@skillhub/domain/kernel';
import { DataSource, type EntityManager, type EntitySchema } from 'typeorm';

export interface ReadDatabaseOptions {
  readonly connectionString: string;
  readonly entities: readonly EntitySchema[];
  /** @default 10 */
  readonly maxConnections?: number;
}

/** Read access to the read models, always in the name of one tenant. */
export interface ReadDatabase {
  /**
   * Runs queries in one transaction that sees the rows of one tenant only: row-level security under the role
   * skillhub_app, whatever the queries say.
   */
  forTenant<T>(tenant: TenantId, read: (manager: EntityManager) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Connects with a pool of its own, whose connections take the role skillhub_app from their start. */
export async function openReadDatabase(options: ReadDatabaseOptions): Promise<ReadDatabase> {
  const source = new DataSource({
    type: 'postgres',
    url: options.connectionString,
    entities: [...options.entities],
    synchronize: false,
    installExtensions: false,
    logging: false,
    extra: {
      max: options.maxConnections ?? 10,
      application_name: 'skillhub_read',
      options:
        '-c role=skillhub_app -c TimeZone=UTC -c default_transaction_read_only=on -c transaction_timeout=30000',
    },
  });
  await source.initialize();
  return {
    forTenant: (tenant, read) =>
      source.transaction(async (manager) => {
        await manager.query("SELECT set_config('skillhub.tenant', $1, true)", [tenant]);
        return read(manager);
      }),
    close: () => source.destroy(),
  };
}

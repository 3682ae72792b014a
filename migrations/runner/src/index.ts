export * from './apply-clickhouse-migrations';
export * from './apply-postgres-migrations';
export * from './migration-file';
export * from './split-statements';

export * from './fixed-clock';
export * from './test-database';
export { startPostgresCluster } from './postgres-cluster.mjs';

/**
 * The event store on PostgreSQL and what reads its log.
 *
 * - Append and read streams: {@link createEventStore}, an `EventStore` of `@skillhub/domain/kernel`.
 * - Follow the log with effects elsewhere (relay): {@link createFollower}; raw {@link FollowedEvent}s with a dense
 *   `sequence`, personal fields still ciphertext, at least once.
 * - Keep read models: declare tables with {@link foldTable} and {@link mapTable}, put them in a {@link Projection}, run
 *   {@link createProjector}; decrypted, upcast events, exactly once, `rebuild` into shadow tables, `waitFor` to read one's
 *   own write. The tables are made by a migration that ends with `SELECT event_store.isolate_read_model('schema.table')`.
 * - Query a table for a caller: {@link inTenant} on a pool of {@link createPool} with role `skillhub_app`.
 * - Test kits: `@skillhub/domain/event-store/testing`.
 */
export { createEventCodec, InvalidEvent, type EventCodec, type EventCodecOptions } from './codec/event-codec';
export * from './event-reader';
export * from './event-store';
export * from './log/append-notifier';
export { loadCheckpoint, type Checkpoint } from './log/checkpoint';
export * from './log/count-events';
export * from './log/follower';
export * from './log/logged-event';
export * from './log/log-position';
export { measureLag, type FollowerLag } from './log/measure-lag';
export { waitForCheckpoint, type CheckpointToWaitFor } from './log/wait-for-checkpoint';
export * from './postgres/in-tenant';
export * from './postgres/in-transaction';
export * from './postgres/pools';
export * from './projections/event-reader';
export * from './projections/projection';
export * from './projections/projector';
export type { RebuildReport } from './projections/rebuild';
export { createVault, type Vault, type VaultOptions } from './vault/vault';

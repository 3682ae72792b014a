export * from './audit';
export * from './batch-journal';
export * from './loader';
export * from './postgres-batch-journal';
export type { RawEvent } from './raw-event';
export * from './raw-events';
export * from './replay-dead-letters';
export { wireSchema } from './wire-schema';

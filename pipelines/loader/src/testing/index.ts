export * from './crashing';
export * from './fake-batch-journal';
export * from './fake-raw-events';
export * from './random';
export * from './things';
export * from './partition';

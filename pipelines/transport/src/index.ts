export * from './backoff';
export * from './errors';
export * from './in-process-transport';
export * from './transport';

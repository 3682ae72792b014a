export * from './backoff';
export * from './errors';
export * from './event-type';
export * from './in-process-transport';
export * from './transport';

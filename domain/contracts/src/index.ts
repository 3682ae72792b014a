export * from './event-contract';
export * from './event-json-schema';
export * from './every-event';
export * from './identity/roles';
export * from './problem';
export * from './finance';
export * from './sales';
export * from './identity/session';

export * from './event-contract';
export * from './identity/roles';
export * from './problem';
export * from './sales';
export * from './identity/session';

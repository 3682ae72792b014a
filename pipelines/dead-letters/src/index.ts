export * from './dead-letter';
export * from './dead-letters';

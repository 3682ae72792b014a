export * from './decider-specification';
export * from './event-store.suite';
export * from './fake-event-store';
export * from './fixed-metadata';
export * from './projection-specification';
export * from './recorded';

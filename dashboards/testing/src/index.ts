export * from './console-testbed';
export * from './fake-api';
export * from './fake-book';
export * from './fake-catalogue';
export * from './settle';

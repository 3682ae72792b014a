export * from './fake-api';
export * from './fake-book';
export * from './fake-catalogue';

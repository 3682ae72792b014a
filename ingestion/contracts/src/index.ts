export * from './import-record';
export * from './import-report';
export * from './mapping';

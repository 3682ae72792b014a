export * from './access-tokens';
export * from './audit-log';
export * from './directory';
export * from './sessions';

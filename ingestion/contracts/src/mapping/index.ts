export * from './entity-fields';
export * from './mapping-file';
export * from './mapping-schema';

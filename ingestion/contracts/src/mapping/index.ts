export * from './entity-fields';
export * from './mapping-file';

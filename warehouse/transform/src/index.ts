export * from './checks/test-models';
export * from './manifest/manifest';
export * from './project/load-project';
export type * from './project/project';
export * from './run/run-models';
export { ProjectError } from './template/template';
export * from './run/loaded-contents';

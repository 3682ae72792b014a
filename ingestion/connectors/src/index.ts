export { loadMapping, type LoadedMapping } from './mapping/load-mapping';
export type { MappingProblem } from './mapping/mapping-problem';
export { runImport, type ImportRequest, type ImportResult } from './run/run-import';
export type { ImportProgress } from './run/import-file';
export type { ImportProblem } from './run/import-plan';
export { reportText } from './report/report-text';
export { checkImport } from './run/check-import';

export { createImportTarget, type ImportTargetOptions } from './import-target';
export { loadDemoHistory, type DemoHistoryOptions } from './demo-history';

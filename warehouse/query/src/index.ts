export * from './metric-questions';
export * from './metrics.module';
export * from './ports';
export * from './warehouse-labels';

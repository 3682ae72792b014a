export * from './freshness';
export * from './transform-runs';

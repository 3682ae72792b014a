export * from './pipeline';
export * from './result';
export * from './step';

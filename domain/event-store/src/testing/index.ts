export * from './disturbed-appends';
export * from './order-and-repeats';
export * from './random';

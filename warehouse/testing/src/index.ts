export * from './checksum';
export * from './deal-states';
export * from './random';
export * from './raw-event';
export * from './raw-tables';
export * from './synthetic-sales';

export * from './cloud-events';
export * from './kafka-transport';
export * from './options';

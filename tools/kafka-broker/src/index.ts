export * from './coverage';
export * from './kafka-broker';

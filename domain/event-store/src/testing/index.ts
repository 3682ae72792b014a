export * from './order-and-repeats';

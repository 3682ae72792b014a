export * from './metric';

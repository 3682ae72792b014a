export * from './relay';
export * from './to-message.step';

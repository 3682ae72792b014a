export * from './not-found-page';
export * from './nothing-here-page';
export * from './sign-in-page';

export * from './authenticator';
export * from './identity-http.module';
export * from './ports';
export * from './session-cookie';

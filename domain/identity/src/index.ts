export * from './audit';
export * from './permissions/permission';
export * from './permissions/role-permissions';
export * from './principal';
export * from './throttle/sign-in-throttle';
export * from './tokens';

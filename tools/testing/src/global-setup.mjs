// Starts what the integration tests share; see global-teardown.mjs.
export default async function globalSetup() {}

import type { Config } from './config/config';
import { composeEvents } from './composition/events';
import { composeIdentity } from './composition/identity';
import { lockDataFolder, prepareDataFolder } from './engines/data-folder';
import { migrateDatabase, openPool, startDatabase } from './engines/database';
import { removeRuntime, writeRuntime } from './engines/runtime-file';
import { ensureDemoCompany } from './demo/demo-company';
import { loadDemo } from './demo/load-demo';
import { masterKey } from './engines/secrets';
import { createApplication } from './http/application';
import { openListener } from './http/listener';
import { createShutdown, type Shutdown } from './lifecycle/shutdown';
import { createLogger, openLog } from './logging/logger';
import { createMetrics } from './operations/metrics';
import { createReadiness } from './operations/readiness';
import { PATHS } from './paths';
import { systemClock } from './system-clock';
import type { Reporter } from './terminal/reporter';

export interface RunningServer {
  readonly url: string;
  readonly demo: boolean;
  stop(reason: string): Promise<void>;
}

/**
 * Starts everything that the configuration asks for, in the order of dependence. What was started when a step fails is
 * stopped again.
 * @throws StartFailure for causes that the person at the terminal can do something about.
 */
export async function startServer(
  config: Config,
  reporter: Reporter,
  onLost: (cause: unknown) => void,
): Promise<RunningServer> {
  const shutdown = createShutdown((part, error) => {
    reporter.line(
      `  ! ${part} did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`,
    );
  });
  try {
    return await compose(config, reporter, shutdown, onLost);
  } catch (error) {
    await shutdown.run();
    throw error;
  }
}

async function compose(
  config: Config,
  reporter: Reporter,
  shutdown: Shutdown,
  onLost: (cause: unknown) => void,
): Promise<RunningServer> {
  const listener = await openListener(config.port, config.host);
  shutdown.add('listener', () => listener.close());
  const folder = await prepareDataFolder(config.dataDir);
  const lock = await lockDataFolder(folder, 'server');
  shutdown.add('data folder', () => lock.release());
  const logger = createLogger(config.logLevel, openLog(config, folder.logs));
  shutdown.add('log', () => logger.flush());
  const metrics = createMetrics();
  const readiness = createReadiness();
  const clock = systemClock;

  const database = await reporter.step('PostgreSQL started', () =>
    startDatabase(config, folder, logger, onLost),
  );
  shutdown.add('postgres', () => database.stop());
  await reporter.step('Database migrated', () => migrateDatabase(database.url, PATHS.postgresMigrations));

  const pools = {
    app: openPool(database.url, 'skillhub_app', 20, logger),
    relay: openPool(database.url, 'skillhub_relay', 10, logger),
    identity: openPool(database.url, 'skillhub_identity', 5, logger),
  };
  for (const [name, pool] of Object.entries(pools)) shutdown.add(`pool ${name}`, () => pool.end());
  readiness.add('postgres', async () => {
    await pools.app.query('SELECT 1');
    return { status: 'up' };
  });

  const https = config.publicUrl?.startsWith('https:') === true;
  const identityBefore = await composeIdentity(pools.identity, clock, https);
  if (config.demo) await ensureDemoCompany(identityBefore.directory, clock.now());
  const identity = await composeIdentity(pools.identity, clock, https);

  const events = await composeEvents({
    ...pools,
    databaseUrl: database.url,
    masterKey: await masterKey(config, folder),
    logger,
    metrics,
  });
  shutdown.add('read model queries', () => events.salesQueries.close());
  shutdown.add('event store', () => events.store.drain());
  events.projector.start();
  shutdown.add('projector', () => events.projector.stop());
  if (config.demo) {
    await loadDemo({ directory: identity.directory, store: events.store, clock, reporter });
  }

  const application = await createApplication({
    modules: [identity.module],
    authenticator: identity.authenticator,
    logger,
    metrics,
    readiness,
    audit: identity.audit,
    clock,
    consoleFolder: PATHS.console,
    trustedProxies: config.trustedProxies,
    https,
  });
  shutdown.add('http', () => application.close());
  listener.serve(application.handler);
  const url = config.publicUrl ?? `http://localhost:${String(listener.port)}`;
  await writeRuntime(folder, {
    pid: process.pid,
    url: `http://localhost:${String(listener.port)}`,
    databaseUrl: database.url,
  });
  shutdown.add('runtime file', () => removeRuntime(folder));
  logger.info('serving', { port: listener.port, roles: config.roles });
  return {
    url,
    demo: config.demo,
    async stop(reason) {
      logger.info('stopping', { reason });
      readiness.close();
      await lock.announceEnd();
      await listener.close();
      await shutdown.run();
    },
  };
}

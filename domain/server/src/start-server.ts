import { describeApi, OpenApiModule } from '@skillhub/domain/http';
import { RouterModule } from '@nestjs/core';
import { MetricsModule } from '@skillhub/warehouse/query';
import { createDirectory } from '@skillhub/domain/identity-postgres';
import type { Relay } from '@skillhub/pipelines/relay';
import { setTimeout as delay } from 'node:timers/promises';
import type { Config } from './config/config';
import { composeFigures, composeMetricRoutes } from './composition/figures';
import { startBackground } from './composition/background';
import { composeEvents } from './composition/events';
import { composeIdentity } from './composition/identity';
import { composeOperations } from './composition/operations';
import { composePipeline } from './composition/pipeline';
import { composeSales } from './composition/sales';
import { ensureDemoCompany } from './demo/demo-company';
import { loadDemo } from './demo/load-demo';
import { lockDataFolder, prepareDataFolder } from './engines/data-folder';
import { migrateDatabase, openPool, startDatabase } from './engines/database';
import { removeRuntime, writeRuntime } from './engines/runtime-file';
import { masterKey } from './engines/secrets';
import { migrateWarehouse, startWarehouse } from './engines/warehouse';
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

/**
 * How long a start waits for the figures. After a kill there may be much to load; the product serves meanwhile, and each
 * tile says how far its figures are.
 */
const FIGURES_GRACE_MS = 5_000;

async function compose(
  config: Config,
  reporter: Reporter,
  shutdown: Shutdown,
  onLost: (cause: unknown) => void,
): Promise<RunningServer> {
  const clock = systemClock;
  const folder = await prepareDataFolder(config.dataDir);
  const lock = await lockDataFolder(folder, 'server');
  shutdown.add('data folder', () => lock.release());
  // After the lock: a server that is just ending gives the port back before it gives the folder back.
  const listener = await openListener(config.port, config.host);
  shutdown.add('listener', () => listener.close());
  const logger = createLogger(config.logLevel, openLog(config, folder.logs));
  shutdown.add('log', () => logger.flush());
  const metrics = createMetrics();
  const readiness = createReadiness();

  const database = await reporter.step('PostgreSQL started', () =>
    startDatabase(config, folder, logger, onLost),
  );
  shutdown.add('postgres', () => database.stop());
  const warehouse = await reporter.step('Warehouse started', () => startWarehouse(config, folder));
  shutdown.add('warehouse', () => warehouse.close());
  await reporter.step('Migrations applied', async () => {
    await migrateDatabase(database.url, PATHS.postgresMigrations);
    await migrateWarehouse(warehouse, PATHS.clickhouseMigrations);
  });

  // From here on the command lines can work beside this server.
  const local = `http://localhost:${String(listener.port)}`;
  await writeRuntime(folder, { pid: process.pid, url: local, databaseUrl: database.url });
  shutdown.add('runtime file', () => removeRuntime(folder));

  const pools = {
    app: openPool(database.url, 'skillhub_app', 20, logger),
    relay: openPool(database.url, 'skillhub_relay', 12, logger),
    identity: openPool(database.url, 'skillhub_identity', 5, logger),
  };
  for (const [name, pool] of Object.entries(pools)) shutdown.add(`pool ${name}`, () => pool.end());
  readiness.add('postgres', async () => {
    await pools.app.query('SELECT 1');
    return { status: 'up' };
  });
  readiness.add('warehouse', async () => ({ status: (await warehouse.ping()) ? 'up' : 'down' }));

  const https = config.publicUrl?.startsWith('https:') === true;
  if (config.demo) await ensureDemoCompany(createDirectory(pools.identity), clock.now());
  const identity = await composeIdentity(pools.identity, clock, https);
  const events = await composeEvents({
    ...pools,
    databaseUrl: database.url,
    masterKey: await masterKey(config, folder),
    logger,
    metrics,
  });
  shutdown.add('read model queries', () => events.queries.close());
  shutdown.add('event store', () => events.store.drain());
  const figures = composeFigures({
    warehouse,
    modelsFolder: PATHS.warehouseModels,
    runsModels: config.roles.includes('loader'),
    ...{ clock, logger, metrics },
  });
  const pipeline = composePipeline({
    config,
    ...pools,
    warehouse,
    notifier: events.notifier,
    onLoaded: () => {
      figures.runs.loaded();
    },
    logger,
  });
  shutdown.add('transport', () => pipeline.transport.close());

  await startBackground(
    { roles: config.roles, events, pipeline, figures, identity, clock, logger },
    shutdown,
  );
  if (config.demo) await loadDemo({ directory: identity.directory, store: events.store, clock, reporter });

  if (config.roles.includes('loader')) {
    const computing = untilRelayed(pipeline.relay).then(() => figures.runs.runNow());
    computing.catch((error: unknown) => {
      logger.error('figures could not be computed at the start', { error });
    });
    await reporter.step('Figures brought up to date', () =>
      Promise.race([computing, delay(FIGURES_GRACE_MS, undefined, { ref: false })]),
    );
  }

  const operations = composeOperations({ events, pipeline, metrics });
  const areas = [
    OpenApiModule.create(),
    identity.module,
    composeSales({ events, identity, clock, logger, metrics }),
    composeMetricRoutes({ warehouse, figures, events, identity, clock }),
    RouterModule.register([{ path: 'api', module: MetricsModule }]),
    operations,
  ];
  const application = await createApplication({
    // A process without the role api still tells its health and its figures.
    modules: config.roles.includes('api') ? areas : [],
    authenticator: identity.authenticator,
    ...{ logger, metrics, readiness, clock, https },
    audit: identity.audit,
    consoleFolder: PATHS.console,
    trustedProxies: config.trustedProxies,
    ...(config.roles.includes('api') ? { prepare: (app) => void describeApi(app) } : {}),
  });
  shutdown.add('http', () => application.close());
  listener.serve(application.handler);
  logger.info('serving', { port: listener.port, roles: config.roles });
  return {
    url: config.publicUrl ?? local,
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

/** Everything that is in the store has been handed to the loader; not waited for when the relay cannot get on. */
async function untilRelayed(relay: Pick<Relay, 'metrics'>): Promise<void> {
  for (;;) {
    const { lag, failures } = await relay.metrics();
    if (lag.events === 0 || failures > 0) return;
    await delay(20);
  }
}

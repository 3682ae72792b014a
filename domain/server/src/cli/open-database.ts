import type { Config } from '../config/config';
import { lockDataFolder, prepareDataFolder } from '../engines/data-folder';
import { migrateDatabase, startDatabase } from '../engines/database';
import { findRuntime } from '../engines/runtime-file';
import type { Logger } from '../logging/logger';
import { PATHS } from '../paths';

/** The database of a command line: the one of the server that runs on the data folder, or one that is started for it. */
export interface CommandLineDatabase {
  readonly url: string;
  close(): Promise<void>;
}

/** @throws StartFailure as the server does. */
export async function openDatabase(
  config: Pick<Config, 'database' | 'dataDir'>,
  logger: Logger,
): Promise<CommandLineDatabase> {
  const folder = await prepareDataFolder(config.dataDir);
  if (config.database.kind === 'embedded') {
    const running = await findRuntime(folder);
    if (running !== undefined) return { url: running.databaseUrl, close: () => Promise.resolve() };
  }
  const lock = config.database.kind === 'embedded' ? await lockDataFolder(folder, 'command line') : undefined;
  try {
    const database = await startDatabase(config, folder, logger, () => undefined);
    await migrateDatabase(database.url, PATHS.postgresMigrations);
    return {
      url: database.url,
      async close() {
        await database.stop();
        await lock?.release();
      },
    };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

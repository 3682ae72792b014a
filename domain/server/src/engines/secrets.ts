import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config/config';
import { codeOf, StartFailure } from '../failure';
import type { DataFolder } from './data-folder';

/** A secret that is made once and kept in the data folder, readable by this account only. */
export async function keptSecret(folder: DataFolder, name: string): Promise<string> {
  const path = join(folder.secrets, name);
  const known = await readIfThere(path);
  if (known !== undefined) return known;
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, randomBytes(32).toString('base64'), { mode: 0o600, flush: true });
  try {
    // Whole or not at all, and never over one that another process made meanwhile.
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
  return (await readFile(path, 'utf8')).trim();
}

/**
 * The 32 bytes that the keys of persons are wrapped with. Whoever loses them has erased everybody.
 * @throws StartFailure when the given file does not hold such a key.
 */
export async function masterKey(config: Pick<Config, 'masterKey'>, folder: DataFolder): Promise<Buffer> {
  switch (config.masterKey.kind) {
    case 'value':
      return Buffer.from(config.masterKey.base64, 'base64');
    case 'data_dir':
      return Buffer.from(await keptSecret(folder, 'master.key'), 'base64');
    case 'file': {
      const { path } = config.masterKey;
      const text = await readIfThere(path);
      const key = Buffer.from(text ?? '', 'base64');
      if (key.length === 32) return key;
      throw new StartFailure(
        text === undefined
          ? `SKILLHUB_MASTER_KEY_FILE names ${path}, which does not exist.`
          : `SKILLHUB_MASTER_KEY_FILE names ${path}, which does not hold 32 bytes in base64.`,
      );
    }
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

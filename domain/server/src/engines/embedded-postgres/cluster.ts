import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataFolder } from '../data-folder';
import { diskFull } from '../data-folder';
import type { DatabaseAccount } from './account';
import type { PostgresBinaries } from './binaries';

export const SUPERUSER = 'skillhub';

/**
 * Makes the cluster once. It is made beside its place and moved there when it is whole, so that a start which was cut off
 * leaves nothing half-made.
 */
export async function ensureCluster(
  folder: DataFolder,
  binaries: PostgresBinaries,
  account: DatabaseAccount,
  password: string,
): Promise<void> {
  const data = clusterPath(folder);
  if (existsSync(join(data, 'PG_VERSION'))) return;
  const fresh = `${data}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true, mode: 0o700 });
  const passwordFile = join(folder.postgres, 'initial-password');
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  const { owner } = account;
  if (owner !== undefined) {
    await chown(fresh, owner.uid, owner.gid);
    await chown(passwordFile, owner.uid, owner.gid);
  }
  try {
    await run(folder, binaries.initdb, account, [
      `--pgdata=${fresh}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ]);
  } finally {
    await unlink(passwordFile);
  }
  await rename(fresh, data);
}

export const clusterPath = (folder: DataFolder): string => join(folder.postgres, 'data');

async function run(
  folder: DataFolder,
  program: string,
  account: DatabaseAccount,
  args: readonly string[],
): Promise<void> {
  const [command = program, ...rest] = [...account.prefix, program, ...args];
  const output: Buffer[] = [];
  const child = spawn(command, rest, { ...account.spawnAs, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  const text = Buffer.concat(output).toString('utf8');
  if (/No space left on device/.test(text)) throw diskFull(folder.root, 0);
  throw new Error(`initdb failed (${String(code)}): ${text}`);
}

/** The last lines of PostgreSQL's own log, for a message. */
export async function tailOfLog(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-5).join('\n');
}

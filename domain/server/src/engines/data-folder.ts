import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, stat, statfs, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf, StartFailure } from '../failure';
import { isAlive, startMark } from './process-table';

/** Below this the engines could stop in the middle of a write. */
const LEAST_FREE_BYTES = 300 * 1024 * 1024;

/** What lies where in the data folder. */
export interface DataFolder {
  readonly root: string;
  readonly postgres: string;
  readonly warehouse: string;
  readonly secrets: string;
  readonly logs: string;
  /** Where the running server can be reached; for the command lines. */
  readonly runtimeFile: string;
}

export function dataFolder(root: string): DataFolder {
  return {
    root,
    postgres: join(root, 'postgres'),
    warehouse: join(root, 'warehouse'),
    secrets: join(root, 'secrets'),
    logs: join(root, 'logs'),
    runtimeFile: join(root, 'runtime.json'),
  };
}

/**
 * Makes the folder and proves that it can be written and has room.
 * @throws StartFailure when not.
 */
export async function prepareDataFolder(root: string): Promise<DataFolder> {
  const folder = dataFolder(root);
  try {
    await makeFolder(root);
    await makeFolder(folder.logs);
    await makeFolder(folder.secrets, 0o700);
    const probe = join(root, `.probe-${randomUUID()}`);
    await writeFile(probe, 'x');
    await unlink(probe);
  } catch (error) {
    throw notUsable(root, error);
  }
  const { bavail, bsize } = await statfs(root);
  if (bavail * bsize < LEAST_FREE_BYTES) throw diskFull(root, bavail * bsize);
  return folder;
}

/** Makes a folder and those above it. Node's own recursive form never ends where a folder refuses with ENOENT, as /proc does. */
async function makeFolder(path: string, mode = 0o777): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && (await stat(path)).isDirectory()) return;
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path, { mode });
  }
}

function notUsable(root: string, error: unknown): unknown {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
      return new StartFailure(
        `The data folder ${root} cannot be written by this account. Give the account write access to it, or choose another folder with SKILLHUB_DATA_DIR=<folder>.`,
        { cause: error },
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartFailure(
        `The data folder ${root} cannot be made because a file is in its place. Choose another folder with SKILLHUB_DATA_DIR=<folder>.`,
        { cause: error },
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(root, 0);
    default:
      return error;
  }
}

/** Also for a disk that fills up later, when an engine says so. */
export function diskFull(root: string, freeBytes: number): StartFailure {
  const free = `${String(Math.floor(freeBytes / 1024 / 1024))} MB`;
  return new StartFailure(
    `The disk that holds the data folder ${root} is full: ${free} are free, at least ${String(LEAST_FREE_BYTES / 1024 / 1024)} MB are needed. Make room, or choose a folder on another disk with SKILLHUB_DATA_DIR=<folder>. Nothing that was acknowledged is lost.`,
  );
}

export interface FolderLock {
  /** Tells those who want the folder that it will soon be free. */
  announceEnd(): Promise<void>;
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly startMark: string | null;
  readonly purpose: string;
  readonly ending?: boolean;
}

/** A holder that is about to end is waited for; any other gets a moment, as it may just be noticing that it should. */
const ENDING_GRACE_MS = 30_000;
const GRACE_MS = 2_000;

/**
 * Makes this process the only one that uses the folder. A lock whose process died (kill -9, power cut) is taken over.
 * @throws StartFailure when another process that goes on running holds it.
 */
export async function lockDataFolder(folder: DataFolder, purpose: string): Promise<FolderLock> {
  const path = join(folder.root, 'server.lock');
  const mine: Holder = { pid: process.pid, startMark: startMark(process.pid) ?? null, purpose };
  const started = performance.now();
  for (;;) {
    try {
      await writeFile(path, JSON.stringify(mine), { flag: 'wx' });
      return {
        async announceEnd() {
          await writeFile(path, JSON.stringify({ ...mine, ending: true } satisfies Holder));
        },
        async release() {
          await unlink(path);
        },
      };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw notUsable(folder.root, error);
    }
    const holder = await readHolder(path);
    if (holder === undefined || !holds(holder)) {
      await removeDeadLock(path);
      continue;
    }
    const grace = holder.ending === true ? ENDING_GRACE_MS : GRACE_MS;
    if (performance.now() - started > grace) throw inUse(folder, holder);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Moved aside first: of two processes that find the same dead lock only one gets it. */
async function removeDeadLock(path: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  await unlink(aside);
}

/** Who holds the folder now, if anybody who still runs. */
export async function holderOf(folder: DataFolder): Promise<{ readonly pid: number } | undefined> {
  const holder = await readHolder(join(folder.root, 'server.lock'));
  return holder !== undefined && holds(holder) ? holder : undefined;
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch (error) {
    // Gone meanwhile, or cut off in the middle by a crash: nobody holds it.
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function holds(holder: Holder): boolean {
  if (holder.pid === process.pid || !isAlive(holder.pid)) return false;
  const now = startMark(holder.pid);
  return holder.startMark === null || now === undefined || now === holder.startMark;
}

function inUse(folder: DataFolder, holder: Holder): StartFailure {
  return new StartFailure(
    `Another SkillHub (process ${String(holder.pid)}, ${holder.purpose}) already uses the data folder ${folder.root}. Stop it first, or give this one a folder of its own with SKILLHUB_DATA_DIR=<folder> and a PORT of its own.`,
  );
}

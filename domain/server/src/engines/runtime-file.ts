import { readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { codeOf } from '../failure';
import { holderOf, type DataFolder } from './data-folder';

/** How to reach the server that runs on a data folder; for the command lines. */
const Runtime = z.object({
  pid: z.number().int(),
  /** Of the HTTP API. */
  url: z.url(),
  /** Of PostgreSQL, with its password: the file is readable by its owner only. */
  databaseUrl: z.string(),
});
export type Runtime = z.infer<typeof Runtime>;

export async function writeRuntime(folder: DataFolder, runtime: Runtime): Promise<void> {
  const draft = `${folder.runtimeFile}.new`;
  await writeFile(draft, JSON.stringify(runtime, undefined, 2), { mode: 0o600 });
  await rename(draft, folder.runtimeFile);
}

export async function removeRuntime(folder: DataFolder): Promise<void> {
  await unlink(folder.runtimeFile).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
}

/** The server that runs on the folder now; undefined when there is none, or what is written is of one that died. */
export async function findRuntime(folder: DataFolder): Promise<Runtime | undefined> {
  const holder = await holderOf(folder);
  if (holder === undefined) return undefined;
  try {
    const runtime = Runtime.parse(JSON.parse(await readFile(folder.runtimeFile, 'utf8')));
    return runtime.pid === holder.pid ? runtime : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

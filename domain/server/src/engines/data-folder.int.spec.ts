import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartFailure } from '../failure';
import { holderOf, lockDataFolder, prepareDataFolder, type DataFolder } from './data-folder';
import { startMark } from './process-table';

describe('the data folder', () => {
  let root: string;
  let folder: DataFolder;
  const lockFile = () => join(root, 'server.lock');
  const heldBy = (holder: object) => {
    writeFileSync(lockFile(), JSON.stringify({ purpose: 'server', ...holder }));
  };

  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'skillhub-folder-'));
    folder = await prepareDataFolder(root);
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('is made with those above it, secrets closed to others', async () => {
    const { secrets } = await prepareDataFolder(join(root, 'a', 'b'));
    expect(statSync(secrets).mode & 0o777).toBe(0o700);
  });

  it('says at once where no folder can be made', async () => {
    await expect(prepareDataFolder('/proc/skillhub')).rejects.toThrow(/cannot be written/);
  });

  it('belongs to whoever locked it, until released', async () => {
    const lock = await lockDataFolder(folder, 'server');
    await lock.release();
    expect(await holderOf(folder)).toBeUndefined();
  });

  it('is refused while a process that runs holds it, naming that process', async () => {
    const pid = process.ppid;
    heldBy({ pid, startMark: startMark(pid) });
    expect(await holderOf(folder)).toMatchObject({ pid });
    await expect(lockDataFolder(folder, 'server')).rejects.toThrow(
      new RegExp(`process ${String(pid)}, server`),
    );
  });

  it('is taken over from a process that died, also where its number was given to another', async () => {
    const dead = spawnSync('true').pid;
    for (const holder of [
      { pid: dead, startMark: 'boot:1' },
      { pid: process.ppid, startMark: 'another:1' },
    ]) {
      heldBy(holder);
      expect(await holderOf(folder)).toBeUndefined();
      await (await lockDataFolder(folder, 'server')).release();
    }
    expect(readdirSync(root).filter((name) => name.includes('lock'))).toEqual([]);
  });

  it('is taken over from a lock that was cut off while it was written', async () => {
    writeFileSync(lockFile(), '{"pid": 1');
    await (await lockDataFolder(folder, 'server')).release();
    expect(await holderOf(folder)).toBeUndefined();
  });

  it('cannot be where a file is, and says what to do', async () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    const failure = prepareDataFolder(join(file, 'data'));
    await expect(failure).rejects.toThrow(StartFailure);
    await expect(failure).rejects.toThrow(/SKILLHUB_DATA_DIR/);
  });
});

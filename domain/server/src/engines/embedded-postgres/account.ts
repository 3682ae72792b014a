import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from '../../failure';

/**
 * How to start the programs of PostgreSQL. They refuse to run as root, so root starts them under the account `postgres`,
 * made when it is missing.
 */
export interface DatabaseAccount {
  /** Who the database's files belong to, when that is not us. */
  readonly owner?: AccountIds;
  /** For the options of `spawn`. */
  readonly spawnAs: Partial<AccountIds>;
  /** Programs and arguments to put before the command. */
  readonly prefix: readonly string[];
}

export interface AccountIds {
  readonly uid: number;
  readonly gid: number;
}

const ACCOUNT = 'postgres';

/** @throws StartFailure when root cannot find or make the account. */
export function databaseAccount(binary: string, folder: string): DatabaseAccount {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return { spawnAs: {}, prefix: [] };
  const owner = idsOf(ACCOUNT) ?? makeAccount();
  giveFolder(folder, owner);
  if (canReach(owner, binary, folder)) return { owner, spawnAs: owner, prefix: [] };
  return { owner, spawnAs: {}, prefix: reachAnywhere(owner, binary, folder) };
}

function idsOf(name: string): AccountIds | undefined {
  try {
    const id = (flag: string): number =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function makeAccount(): AccountIds {
  spawnSync('groupadd', ['--system', ACCOUNT], { stdio: 'ignore' });
  const args = ['--system', '--gid', ACCOUNT, '--no-create-home', '--shell', '/usr/sbin/nologin', ACCOUNT];
  spawnSync('useradd', args, { stdio: 'ignore' });
  const ids = idsOf(ACCOUNT) ?? idsOf('nobody');
  if (ids !== undefined) return ids;
  throw new StartFailure(
    'PostgreSQL does not run as root, and the account "postgres" to run it under could not be made. Start SkillHub under an ordinary account, or set DATABASE_URL.',
  );
}

/** The database's folder belongs to its account; whole, because a folder may come from another machine. */
function giveFolder(folder: string, { uid, gid }: AccountIds): void {
  if (!existsSync(folder)) return;
  const give = (path: string): void => {
    const stat = lstatSync(path);
    if (stat.uid !== uid || stat.gid !== gid) chownSync(path, uid, gid);
    if (stat.isDirectory()) for (const name of readdirSync(path)) give(join(path, name));
  };
  if (lstatSync(folder).uid !== uid) give(folder);
}

function canReach(owner: AccountIds, binary: string, folder: string): boolean {
  const asAccount = { ...owner, stdio: 'ignore', cwd: '/' } as const;
  return (
    spawnSync(binary, ['--version'], asAccount).status === 0 &&
    spawnSync('test', ['-x', folder], asAccount).status === 0
  );
}

/**
 * A clone under a folder that only root may enter (/root, or one made by mktemp): the account keeps the one right of root
 * to pass through folders, and nothing else of root.
 */
function reachAnywhere({ uid, gid }: AccountIds, binary: string, folder: string): readonly string[] {
  const prefix = [
    'setpriv',
    `--reuid=${String(uid)}`,
    `--regid=${String(gid)}`,
    '--clear-groups',
    // Without this the kernel forgets the right when a program asks what it may do (access(2)), as initdb does.
    '--securebits=+no_setuid_fixup',
    '--inh-caps=-all,+dac_override',
    '--ambient-caps=-all,+dac_override',
    '--bounding-set=-all,+dac_override',
    '--',
  ];
  const [program = 'setpriv', ...args] = [...prefix, 'test', '-x', binary];
  if (spawnSync(program, args, { stdio: 'ignore', cwd: '/' }).status === 0) return prefix;
  throw new StartFailure(
    `The embedded PostgreSQL runs under the account "${ACCOUNT}", which may not enter ${folder} or the folder of the installation. Open the folders above them to it (chmod o+x), start SkillHub under an ordinary account, or set DATABASE_URL.`,
  );
}

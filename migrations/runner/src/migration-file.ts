import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One numbered SQL file; its name is its identity, its checksum what must never change once applied. */
export interface MigrationFile {
  /** `0003_events.sql` */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text, hex. */
  readonly checksum: string;
}

/** What a database says of a file that was applied to it. */
export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}

/** The files and the database cannot be brought together; every problem is listed. */
export class MigrationError extends Error {
  readonly code = 'migrations.invalid';
  constructor(readonly problems: readonly string[]) {
    super(`migrations cannot be applied:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'MigrationError';
  }
}

const FILE_NAME = /^(\d{4})_[a-z0-9_]+\.sql$/;

/**
 * The `.sql` files of a folder in the order of their numbers.
 * @throws MigrationError for a bad or repeated number and for a file that does not open with why it exists
 */
export async function readMigrations(folder: string): Promise<readonly MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return checkedFiles(
    await Promise.all(
      names.map(async (name) => migrationFile(name, await readFile(join(folder, name), 'utf8'))),
    ),
  );
}

export function migrationFile(name: string, text: string): MigrationFile {
  const sql = text.replaceAll('\r\n', '\n');
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

export function checkedFiles(files: readonly MigrationFile[]): readonly MigrationFile[] {
  const problems: string[] = [];
  const byNumber = new Map<string, string>();
  for (const { name, sql } of files) {
    const number = FILE_NAME.exec(name)?.[1];
    if (number === undefined) problems.push(`${name}: expected a name such as 0001_what_it_does.sql`);
    else if (byNumber.has(number))
      problems.push(`${name}: number ${number} is taken by ${byNumber.get(number) ?? ''}`);
    else byNumber.set(number, name);
    if (!/^--\s*\S/.test(sql)) problems.push(`${name}: must open with a comment that says why it exists`);
  }
  if (problems.length > 0) throw new MigrationError(problems);
  return files;
}

/**
 * The files that are still to be applied. A lower number than the last applied one is fine: the numbers come in ranges.
 * @throws MigrationError when an applied file was edited, or is unknown here
 */
export function pendingMigrations(
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): readonly MigrationFile[] {
  const known = new Map(files.map((file) => [file.name, file]));
  const problems = applied.flatMap(({ name, checksum }) => {
    const file = known.get(name);
    if (!file)
      return [`${name} was applied to this database but is not among the files: is the program older?`];
    if (file.checksum === checksum) return [];
    return [`${name} was edited after it was applied: add a new file instead`];
  });
  if (problems.length > 0) throw new MigrationError(problems);
  const done = new Set(applied.map(({ name }) => name));
  return files.filter(({ name }) => !done.has(name));
}

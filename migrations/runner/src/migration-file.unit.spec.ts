import { fileURLToPath } from 'node:url';
import { applyClickHouseMigrations, type ClickHouseExecutor } from './apply-clickhouse-migrations';
import { checkedFiles, migrationFile, pendingMigrations, readMigrations } from './migration-file';

const first = migrationFile('0001_first.sql', '-- why\nSELECT 1;');
const second = migrationFile('0002_second.sql', '-- why\nSELECT 2;');

describe('migration files', () => {
  it('are pending until applied, a late lower number included', () => {
    expect(pendingMigrations([first, second], [])).toEqual([first, second]);
    expect(pendingMigrations([first, second], [second])).toEqual([first]);
  });

  it('must not be edited once applied', () => {
    const edited = migrationFile(first.name, '-- why\nSELECT 3;');
    expect(() => pendingMigrations([edited], [first])).toThrow(
      /0001_first\.sql was edited after it was applied/,
    );
  });

  it('must be known where they are applied', () => {
    expect(() => pendingMigrations([first], [first, second])).toThrow(
      /0002_second\.sql .* not among the files/,
    );
  });

  it('have one number each, a name and a reason: every problem is told', () => {
    const files = [first, migrationFile('0001_again.sql', '-- why'), migrationFile('late.sql', 'SELECT 1')];
    expect(() => checkedFiles(files)).toThrow(
      /0001 is taken by 0001_first[\s\S]*late\.sql: expected a name[\s\S]*why/,
    );
  });

  it.each(['postgres', 'clickhouse'])('of %s are in order', async (engine) => {
    const folder = fileURLToPath(new URL(`../../${engine}`, import.meta.url));
    await expect(readMigrations(folder)).resolves.toBeDefined();
  });
});

describe('applyClickHouseMigrations', () => {
  /** Remembers what was recorded, as the table `migrations` does. */
  function fakeExecutor(): ClickHouseExecutor & { statements: string[] } {
    const statements: string[] = [];
    const recorded: { name: string; checksum: string }[] = [];
    return {
      statements,
      command: (statement) => {
        statements.push(statement);
        const values = /VALUES \('(.*)', '(.*)'\)/.exec(statement);
        if (values) recorded.push({ name: values[1] ?? '', checksum: values[2] ?? '' });
        return Promise.resolve();
      },
      rows: () => Promise.resolve(recorded),
    };
  }
  const file = migrationFile('0001_raw.sql', "-- why\nCREATE DATABASE {{raw}};\nSELECT ';';");
  const variables = { raw: 'test_raw' };

  it('runs each statement of a file once, with its variables', async () => {
    const executor = fakeExecutor();
    const run = () => applyClickHouseMigrations({ executor, files: [file], database: 'raw', variables });
    expect(await run()).toEqual(['0001_raw.sql']);
    expect(await run()).toEqual([]);
    expect(executor.statements).toContain('-- why\nCREATE DATABASE test_raw');
    expect(executor.statements.filter((statement) => statement === "SELECT ';'")).toHaveLength(1);
  });

  it('refuses a variable without a value', async () => {
    const run = applyClickHouseMigrations({ executor: fakeExecutor(), files: [file], database: 'raw' });
    await expect(run).rejects.toThrow(/no value for \{\{raw\}\}/);
  });
});

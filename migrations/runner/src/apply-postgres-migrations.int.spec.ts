import { createTestDatabase, type TestDatabase } from '@skillhub/tools/testing';
import { applyPostgresMigrations } from './apply-postgres-migrations';
import { migrationFile } from './migration-file';

describe('applyPostgresMigrations', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await createTestDatabase();
    await database.owner.query('TRUNCATE migrations.applied');
  });
  afterEach(() => database.drop());

  const one = migrationFile('0001_one.sql', '-- why\nCREATE TABLE one (n int); INSERT INTO one VALUES (1);');
  const broken = migrationFile('0002_broken.sql', '-- why\nINSERT INTO one VALUES (2); SELECT nonsense;');
  const apply = (...files: (typeof one)[]) =>
    applyPostgresMigrations({ connectionString: database.url, files });

  it('applies a file once, whoever asks at the same time', async () => {
    const answers = await Promise.all([apply(one), apply(one), apply(one)]);
    expect(answers.flat()).toEqual(['0001_one.sql']);
    expect((await database.owner.query('SELECT n FROM one')).rows).toEqual([{ n: 1 }]);
  });

  it('leaves nothing of a file that fails, and keeps those before it', async () => {
    await expect(apply(one, broken)).rejects.toThrow(/0002_broken\.sql failed: .*nonsense/);
    expect((await database.owner.query('SELECT n FROM one')).rows).toEqual([{ n: 1 }]);
    expect(await apply(one)).toEqual([]);
  });

  it('refuses a file that was edited after it was applied', async () => {
    await apply(one);
    await expect(apply(migrationFile(one.name, `${one.sql} SELECT 1;`))).rejects.toThrow(/edited after/);
  });
});

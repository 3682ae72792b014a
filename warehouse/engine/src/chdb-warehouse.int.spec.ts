import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWarehouse } from './create-warehouse';
import { warehouseSuite } from './warehouse.suite';

describe('the warehouse on chDB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'skillhub-warehouse-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  let next = 0;
  describe('behaves as the port says', () => {
    warehouseSuite(() => createWarehouse({ path: folder, databasePrefix: `suite_${String(next++)}_` }));
  });

  it('keeps its tables when it is opened again', async () => {
    const options = { path: folder, databasePrefix: 'kept_' };
    const first = await createWarehouse(options);
    await first.command(
      `CREATE TABLE ${first.databases.raw}.t (n UInt8) ENGINE = MergeTree ORDER BY n AS SELECT 7`,
    );
    await first.close();
    const second = await createWarehouse(options);
    expect(await second.rows(`SELECT n FROM ${second.databases.raw}.t`)).toEqual([[7]]);
    await second.close();
  });

  it('says which process owns the folder', async () => {
    const holder = spawn(
      process.execPath,
      ['-e', HOLD_FOLDER, join(import.meta.dirname, 'package.json'), folder],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    await once(holder.stdout, 'data');
    try {
      await expect(createWarehouse({ path: folder })).rejects.toMatchObject({
        code: 'warehouse.folder_in_use',
        message: expect.stringContaining(`process ${String(holder.pid)}`) as string,
      });
    } finally {
      holder.stdin.end();
      await once(holder, 'exit');
    }
  });

  it('refuses a prefix that is not part of a name', async () => {
    await expect(createWarehouse({ path: folder, databasePrefix: 'a`b' })).rejects.toThrow(RangeError);
  });
});

/** Another process with the folder open until its input ends. */
const HOLD_FOLDER = `
  const require = process.getBuiltinModule('module').createRequire(process.argv[1]);
  const { createChdbConnection } = require('chdb/connection');
  const connection = createChdbConnection({ path: process.argv[2] });
  process.stdout.write('open');
  process.stdin.resume().on('end', () => connection.close().then(() => process.exit(0)));
`;

import type { Warehouse } from './warehouse';

/** What every engine behind the port must do; run by each adapter's own spec file. */
export function warehouseSuite(open: () => Promise<Warehouse>): void {
  let warehouse: Warehouse;
  beforeAll(async () => {
    warehouse = await open();
    await warehouse.command(
      `CREATE TABLE ${warehouse.databases.raw}.facts (tenant String, n UInt64, amount Decimal(38, 4), at DateTime64(3, 'UTC'))
       ENGINE = MergeTree ORDER BY (tenant, n) SETTINGS non_replicated_deduplication_window = 100`,
    );
  });
  afterAll(() => warehouse.close());
  beforeEach(() => warehouse.command(`TRUNCATE TABLE ${warehouse.databases.raw}.facts`));

  const fact = (n: number, amount = '1.5') => ({
    tenant: 'acme',
    n,
    amount,
    at: '2026-01-02T03:04:05.678Z',
  });
  const count = async () =>
    warehouse.query<{ c: number }>(`SELECT count() AS c FROM ${warehouse.databases.raw}.facts`);

  it('gives back what was inserted: exact decimals, instants in UTC, counts as numbers', async () => {
    await warehouse.insert(`${warehouse.databases.raw}.facts`, [fact(7, '90071992547409.9301')]);
    expect(await warehouse.query(`SELECT * FROM ${warehouse.databases.raw}.facts`)).toEqual([
      { tenant: 'acme', n: 7, amount: '90071992547409.9301', at: '2026-01-02 03:04:05.678' },
    ]);
    expect(await warehouse.rows(`SELECT n, amount FROM ${warehouse.databases.raw}.facts`)).toEqual([
      [7, '90071992547409.9301'],
    ]);
  });

  it.each([["O'Brien"], ['back\\slash'], ["'; DROP TABLE facts --"], ['tab\tline\n']])(
    'takes %j as a value, never as text of the statement',
    async (name) => {
      const sql = 'SELECT {one:String} AS one, {many:Array(String)} AS many';
      expect(await warehouse.query(sql, { one: name, many: [name, 'b'] })).toEqual([
        { one: name, many: [name, 'b'] },
      ]);
    },
  );

  it('takes days, instants and nothing as values', async () => {
    const sql = "SELECT {d:Date} + 1 AS d, {t:DateTime64(3, 'UTC')} AS t, {n:Nullable(String)} AS n";
    expect(await warehouse.query(sql, { d: '2026-02-28', t: '2026-01-02 03:04:05.678', n: null })).toEqual([
      { d: '2026-03-01', t: '2026-01-02 03:04:05.678', n: null },
    ]);
  });

  it('drops a repeated insert by its token and keeps one without', async () => {
    const table = `${warehouse.databases.raw}.facts`;
    const settings = { insert_deduplication_token: "t:0:1-2'" };
    await warehouse.insert(table, [fact(1), fact(2)], { settings });
    await warehouse.insert(table, [fact(1), fact(2)], { settings });
    expect(await count()).toEqual([{ c: 2 }]);
    // The token must not linger on the session.
    await warehouse.insert(table, [fact(3)]);
    await warehouse.insert(table, [fact(4)]);
    expect(await count()).toEqual([{ c: 4 }]);
  });

  it('inserts nothing without complaint', async () => {
    await warehouse.insert(`${warehouse.databases.raw}.facts`, []);
    expect(await count()).toEqual([{ c: 0 }]);
  });

  it('names the fault of a bad statement', async () => {
    await expect(warehouse.query('SELECT * FROM nowhere.nothing')).rejects.toMatchObject({ code: '81' });
  });

  it('runs exclusive work in turn, also after a failure', async () => {
    const order: string[] = [];
    const first = warehouse.exclusively(async () => {
      await warehouse.ping();
      order.push('first');
      throw new Error('first failed');
    });
    const second = warehouse.exclusively(() => Promise.resolve(order.push('second')));
    await expect(first).rejects.toThrow('first failed');
    await second;
    expect(order).toEqual(['first', 'second']);
  });

  it('answers many questions at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => warehouse.rows('SELECT {i:UInt32} + 1', { i })),
    );
    expect(answers.flat(2)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  it('waits for what runs when it closes, then refuses', async () => {
    const other = await open();
    const running = other.rows('SELECT sum(sipHash64(number)) > 0 FROM numbers(5000000)');
    await other.close();
    expect(await running).toEqual([[1]]);
    expect(await other.ping()).toBe(false);
    await expect(other.rows('SELECT 1')).rejects.toMatchObject({ code: 'warehouse.closed' });
  });
}

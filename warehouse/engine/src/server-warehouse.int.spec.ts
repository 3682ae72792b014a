import { randomUUID } from 'node:crypto';
import { createWarehouse } from './create-warehouse';
import { clickHouseUrl } from './testing/clickhouse-url';
import { warehouseSuite } from './warehouse.suite';

const url = clickHouseUrl();

describe('the warehouse on a ClickHouse server', () => {
  if (url === undefined) {
    it('is not covered here: CLICKHOUSE_URL is not set', () => {
      expect(url).toBeUndefined();
    });
    return;
  }
  warehouseSuite(() =>
    createWarehouse({ url, databasePrefix: `suite_${randomUUID().replaceAll('-', '')}_` }),
  );
});

describe('a server that does not answer', () => {
  it('is said to be unavailable', async () => {
    await expect(createWarehouse({ url: 'http://127.0.0.1:9' })).rejects.toMatchObject({
      code: 'warehouse.unavailable',
    });
  });
});

import { EVERY_EVENT } from '@skillhub/domain/contracts';
import { createRawEvents } from '@skillhub/pipelines/loader';
import { eventRegistry } from '@skillhub/pipelines/transport';
import { createWarehouse } from '@skillhub/warehouse/engine';
import { migrateWarehouse } from '../engines/warehouse';
import { PATHS } from '../paths';

describe('the raw tables of the warehouse', () => {
  it('are there for every topic that an event is published to', async () => {
    const warehouse = await createWarehouse({ path: ':memory:', databasePrefix: 'topics_' });
    try {
      await migrateWarehouse(warehouse, PATHS.clickhouseMigrations);
      const rawEvents = createRawEvents(warehouse);
      const { topics } = eventRegistry(EVERY_EVENT);
      expect(topics).toContain('skillhub.sales.v1');
      for (const topic of topics) {
        expect([topic, await rawEvents.count(topic)]).toEqual([topic, { rows: 0, events: 0 }]);
      }
    } finally {
      await warehouse.close();
    }
  });
});

import { createSalesFixture, type SalesFixture } from '../testing/sales-fixture';
import { acme, ids, salesWriter, writeSampleHistory } from '../testing/sales-history';
import { contactStream } from '@skillhub/domain/sales';
import { createErasureFollower } from './erasure-follower';

let fixture: SalesFixture;
beforeAll(async () => {
  fixture = await createSalesFixture();
});
afterAll(() => fixture.close());

describe('the erasure follower', () => {
  it('destroys the key of a contact whose command was stopped after its event', async () => {
    const { store, vault, database } = fixture;
    const write = salesWriter(store);
    await writeSampleHistory(write);
    await write.contact(1, { type: 'EraseContact', data: { contactId: ids.contact(1) } });
    const text = async () =>
      JSON.stringify(
        (await store.readStream(acme, contactStream(ids.contact(1)))).events.map(({ data }) => data),
      );
    expect(await text()).toContain('Plantée');
    const follower = createErasureFollower({
      ...{ pool: database.relay, vault },
      onError: (error) => {
        throw error;
      },
    });
    await follower.catchUp();
    await follower.catchUp();
    expect(await text()).not.toContain('Plantée');
    const { rows } = await database.owner.query('SELECT subject, actor FROM vault.erasures');
    expect(rows).toEqual([{ subject: `contact-${ids.contact(1)}`, actor: 'user-1' }]);
  });
});

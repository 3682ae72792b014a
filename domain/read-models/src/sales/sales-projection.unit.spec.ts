import { expectOrderAndRepeatsNotToMatter, projectInMemory } from '@skillhub/domain/event-store/testing';
import { createFakeEventStore } from '@skillhub/domain/kernel/testing';
import { acme, ids, salesWriter, writeSampleHistory } from '../testing/sales-history';
import { salesProjection } from './sales-projection';

async function sampleHistory() {
  const store = createFakeEventStore();
  const write = salesWriter(store);
  await writeSampleHistory(write);
  return { store, write, events: () => store.all(acme) };
}
const rowOf = (events: Parameters<typeof projectInMemory>[1][number], table: string, key: string) =>
  projectInMemory(salesProjection, [events])[table]?.[key];

describe('the projection of sales', () => {
  it('does not care about the order and the repeats of events', async () => {
    const { events, write } = await sampleHistory();
    await write.onDeal(2, { type: 'ReopenDeal', data: { dealId: ids.deal(2) } });
    await write.contact(1, { type: 'EraseContact', data: { contactId: ids.contact(1) } });
    expectOrderAndRepeatsNotToMatter(salesProjection, events());
  });

  it('knows how a deal stands', async () => {
    const { events } = await sampleHistory();
    expect(rowOf(events(), 'sales_read.deals', `acme|deal-${ids.deal(1)}`)).toMatchObject({
      status: 'open',
      stage: 'rdv',
      search: 'formation elan',
      openedOn: '2026-01-02',
      lastMeetingAt: '2026-01-15T09:00:00.000Z',
      lastNoteAt: null,
    });
    expect(rowOf(events(), 'sales_read.deals', `acme|deal-${ids.deal(2)}`)).toMatchObject({
      ...{ status: 'lost', stage: 'perdu', closedFrom: 'prospect', closedOn: '2026-01-15' },
      ...{ lossReason: 'price', lossComment: 'Trop cher' },
    });
    expect(rowOf(events(), 'sales_read.deals', `acme|deal-${ids.deal(3)}`)).toMatchObject({
      ...{ status: 'disqualified', stage: 'prospect', closedFrom: 'prospect' },
    });
  });

  it('forgets how a deal was closed when it is reopened', async () => {
    const { events, write } = await sampleHistory();
    await write.onDeal(2, { type: 'ReopenDeal', data: { dealId: ids.deal(2) } });
    expect(rowOf(events(), 'sales_read.deals', `acme|deal-${ids.deal(2)}`)).toMatchObject({
      ...{ status: 'open', stage: 'prospect', closedFrom: null, closedOn: null },
      ...{ lossReason: null, lossComment: null },
    });
  });

  it('blanks whatever it knows of a person who is erased, and leaves the deal its activities', async () => {
    const { events, write } = await sampleHistory();
    const key = `acme|contact-${ids.contact(1)}`;
    expect(rowOf(events(), 'sales_read.contacts', key)).toMatchObject({
      ...{ name: 'Zoé Plantée', email: 'zoe@sgb.example', consents: ['email'], erased: false },
    });
    await write.contact(1, { type: 'EraseContact', data: { contactId: ids.contact(1) } });
    expect(rowOf(events(), 'sales_read.contacts', key)).toEqual({
      ...{ contactId: ids.contact(1), accountId: ids.account(1), updatedAt: expect.any(String) as string },
      ...{ name: null, search: '', email: null, phone: null, linkedIn: null, jobTitle: null },
      ...{ consents: [], erased: true },
    });
    // A text about a deal is under the key of the deal, not of one of the people it may name.
    const activity = JSON.stringify(['acme', ids.activity(1)]);
    expect(rowOf(events(), 'sales_read.activities', activity)).toMatchObject({
      text: 'RDV avec Zoé Plantée',
    });
  });
});

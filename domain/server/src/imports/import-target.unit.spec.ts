import { CorrelationId, Instant, TenantId } from '@skillhub/domain/kernel';
import { createFakeEventStore, sequentialEventIds } from '@skillhub/domain/kernel/testing';
import type { ImportRecord } from '@skillhub/ingestion/contracts';
import { createImportTarget } from './import-target';

const tenant = TenantId.of('acme');
const team: ImportRecord = { entity: 'sales_team', key: 'Zoé', name: 'Zoé', region: 'Ouest' };
const rep: ImportRecord = { entity: 'sales_rep', key: 'Léa', name: 'Léa', team: 'Zoé' };
const product: ImportRecord = {
  entity: 'product',
  key: 'IA',
  name: 'Suite IA',
  family: null,
  listPrice: { minor: 100_000, currency: 'EUR' },
};
const account: ImportRecord = {
  entity: 'account',
  key: 'Isdom',
  name: 'Isdom',
  domain: null,
  sector: null,
  country: null,
  employees: null,
  annualRevenue: null,
  yearEstablished: null,
  parentAccount: null,
};
const deal = {
  entity: 'deal',
  key: '1',
  name: null,
  account: 'Isdom',
  contact: null,
  product: 'IA',
  owner: 'Léa',
  stage: 'gagne',
  amount: { minor: 90_000, currency: 'EUR' },
  probability: null,
  openedOn: '2025-01-01',
  expectedCloseOn: null,
  closedOn: '2025-02-01',
  lossReason: null,
} as const satisfies ImportRecord;

function setUp(system = 'crm', store = createFakeEventStore()) {
  const target = createImportTarget({
    store,
    tenant,
    system,
    correlationId: CorrelationId.of('import-1'),
    newEventId: sequentialEventIds(),
    now: () => Instant.of('2025-06-01T08:00:00.000Z'),
  });
  const apply = async (...records: ImportRecord[]) =>
    (await target.apply(records)).map((outcome) => outcome.status);
  return { store, target, apply };
}

describe('createImportTarget', () => {
  it('takes records over through the commands of sales', async () => {
    const { store, apply } = setUp();
    for (const record of [team, rep, product, account, deal])
      expect(await apply(record)).toEqual(['accepted']);
    const events = store.all(tenant);
    expect(events.map(({ type }) => type)).toEqual([
      'SalesTeamRegistered',
      'SalesRepRegistered',
      'ProductListed',
      'AccountRegistered',
      'DealOpened',
      'DealWon',
    ]);
    const [registered] = events;
    expect(events[4]?.data).toMatchObject({
      name: '1',
      teamId: (registered?.data as { teamId: string }).teamId,
      source: { system: 'crm', key: '1' },
    });
  });

  it('writes nothing when the same records come again, even through a new target', async () => {
    const { store, apply } = setUp();
    for (const record of [team, rep, product, account, deal]) await apply(record);
    const written = store.all(tenant).length;
    const again = setUp('crm', store);
    expect(await again.apply(team, rep, product, account, deal)).toEqual(
      Array.from({ length: 5 }, () => 'repeated'),
    );
    expect(store.all(tenant)).toHaveLength(written);
  });

  it('keeps the same keys of two sources apart', async () => {
    const { store, apply } = setUp();
    await apply(account);
    expect(await setUp('other', store).apply(account)).toEqual(['accepted']);
  });

  it('says where a record came from', async () => {
    const { store, target } = setUp();
    await target.apply([team], [{ file: 'teams.csv', row: 3 }]);
    expect(store.all(tenant)[0]?.metadata).toMatchObject({
      actor: 'system:import',
      origin: 'import:crm/teams.csv#3',
    });
  });

  it.each([
    ['team', rep, 'sales.unknown_sales_team', 'team'],
    [
      'owner',
      { ...deal, stage: 'rdv', closedOn: null, account: null, product: null },
      'sales.unknown_sales_rep',
      'owner',
    ],
    ['account', deal, 'sales.unknown_account', 'account'],
    ['parent', { ...account, parentAccount: 'Nobody' }, 'sales.unknown_account', 'parentAccount'],
  ] as const)(
    'refuses a record whose %s is not known, and accepts it once it is',
    async (_, record, code, field) => {
      const { target, apply } = setUp();
      expect(await target.apply([record])).toEqual([
        expect.objectContaining({ status: 'refused', code, field }),
      ]);
      for (const before of [team, rep, product, account, { ...account, key: 'Nobody' }]) await apply(before);
      expect(await apply(record)).not.toEqual(['refused']);
    },
  );

  it('refuses what the rules refuse, and values that are too long, by name', async () => {
    const { target, apply } = setUp();
    for (const record of [team, rep, product, account]) await apply(record);
    expect(
      await target.apply([
        { ...deal, closedOn: null },
        { ...account, key: 'x', name: 'x'.repeat(201) },
      ]),
    ).toEqual([
      expect.objectContaining({ status: 'refused', code: 'sales.close_date_required' }),
      expect.objectContaining({ status: 'refused', code: 'request.invalid', field: 'name' }),
    ]);
  });

  it('gives a deal the team that its owner has now', async () => {
    const { store, apply } = setUp();
    for (const record of [team, { ...team, key: 'Ana', name: 'Ana' }, rep, product, account])
      await apply(record);
    await apply(deal);
    await apply({ ...rep, team: 'Ana' });
    await apply({ ...deal, key: '2' });
    const teams = store
      .all(tenant)
      .flatMap(({ type, data }) => (type === 'DealOpened' ? [(data as { teamId: string }).teamId] : []));
    expect(new Set(teams).size).toBe(2);
  });
});

import {
  AccountsQuery,
  contactSubject,
  ContactsQuery,
  DealsQuery,
  DirectoryQuery,
  KanbanQuery,
} from '@skillhub/domain/contracts';
import { ActorId, Instant, TenantId } from '@skillhub/domain/kernel';
import { createSalesFixture, type SalesFixture } from '../testing/sales-fixture';
import { acme, day, eur, ids, salesWriter, usd, writeSampleHistory } from '../testing/sales-history';

const NOW = Instant.of('2026-01-15T10:00:00.000Z');
const globex = TenantId.of('globex');
const deals = (query: Partial<Record<keyof DealsQuery, string>> = {}) => DealsQuery.parse(query);

const TABLES = [
  ...['deals', 'activities', 'stage_entries', 'accounts'],
  ...['contacts', 'sales_reps', 'sales_teams', 'products'],
];

let fixture: SalesFixture;
beforeAll(async () => {
  fixture = await createSalesFixture();
  const write = salesWriter(fixture.store);
  await writeSampleHistory(write);
  for (let n = 10; n < 15; n += 1) {
    await write.deal(n, {
      ...{ name: `Lot ${n}`, accountId: ids.account(2), amount: n % 2 === 0 ? eur(n * 100) : usd(n * 100) },
      ...{ expectedCloseOn: day(`2026-02-${n}`), probability: 0.5 },
    });
  }
  // The same ids in another company: nothing of it may show.
  await writeSampleHistory(salesWriter(fixture.store, { tenant: globex }, eventIdsFrom(0x9000)));
  await fixture.projector.catchUp();
});
afterAll(() => fixture.close());

const names = async (query: Parameters<typeof deals>[0]) =>
  (await fixture.queries.deals(acme, deals(query), NOW)).items.map(({ name }) => name);

describe('the list of deals', () => {
  it('shows a deal with all that it refers to', async () => {
    const { items, total } = await fixture.queries.deals(acme, deals({ search: 'elan' }), NOW);
    expect(total).toBe(1);
    expect(items[0]).toEqual({
      id: ids.deal(1),
      name: 'Formation Élan',
      stage: 'rdv',
      account: { id: ids.account(1), name: 'Société Générale du Bâtiment' },
      contact: { id: ids.contact(1), name: 'Zoé Plantée' },
      product: { id: ids.product(1), name: 'Parcours IA' },
      owner: { id: ids.rep(1), name: 'Hélène Durand' },
      team: { id: ids.team(1), name: 'Équipe Ouest' },
      amount: eur(10_000),
      probability: 0.15,
      probabilityIsOwn: false,
      openedOn: '2026-01-02',
      expectedCloseOn: null,
      closedOn: null,
      stageSince: '2026-01-15T09:00:00.000Z',
      lossReason: null,
      disqualified: false,
      noteMissing: true,
      version: 3,
      updatedAt: expect.stringMatching(/^\d{4}-.*Z$/) as string,
    });
  });

  it.each([
    ['an account, without its accents', { search: 'societe BATIMENT' }, ['Formation Élan']],
    ['an owner', { search: 'petit' }, ['Deal 2']],
    ['words of two records', { search: 'helene elan' }, ['Formation Élan']],
    ['a sign of LIKE, literally', { search: '%' }, []],
    ['a stage', { stage: 'perdu,rdv', sort: 'name' }, ['Deal 2', 'Formation Élan']],
    ['an owner by id', { owner: ids.rep(2) }, ['Deal 2']],
    ['a team', { team: ids.team(1) }, ['Formation Élan']],
    ['a product', { product: ids.product(1) }, ['Formation Élan']],
    [
      'an account by id and a currency',
      { account: ids.account(2), currency: 'USD', sort: 'name' },
      ['Lot 11', 'Lot 13'],
    ],
    ['a range of amounts', { amountMin: '120000', amountMax: '130000', sort: 'name' }, ['Lot 12', 'Lot 13']],
    [
      'a range of closings',
      { closeFrom: '2026-02-12', closeTo: '2026-02-14', sort: 'name' },
      ['Lot 12', 'Lot 13'],
    ],
    ['the closing of a closed deal', { closeFrom: '2026-01-15', closeTo: '2026-01-16' }, ['Deal 2']],
    ['a missing note', { noteMissing: 'true' }, ['Formation Élan']],
    ['disqualified ones', { disqualified: 'true' }, ['Deal 3']],
  ] as const)('filters by %s', async (_, query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('hides disqualified deals unless asked', async () => {
    expect(await names({ pageSize: '100' })).toHaveLength(7);
    expect(await names({ pageSize: '100', disqualified: 'any' })).toHaveLength(8);
  });

  it.each([
    ['amount', ['Deal 2', 'Lot 10', 'Lot 11', 'Lot 12', 'Lot 13', 'Lot 14', 'Formation Élan']],
    ['-amount', ['Formation Élan', 'Lot 14', 'Lot 13', 'Lot 12', 'Lot 11', 'Lot 10', 'Deal 2']],
    ['-team', ['Formation Élan', 'Deal 2', 'Lot 10', 'Lot 11', 'Lot 12', 'Lot 13', 'Lot 14']],
    ['expectedCloseOn', ['Lot 10', 'Lot 11', 'Lot 12', 'Lot 13', 'Lot 14', 'Formation Élan', 'Deal 2']],
    ['-stage', ['Deal 2', 'Formation Élan', 'Lot 10', 'Lot 11', 'Lot 12', 'Lot 13', 'Lot 14']],
  ])('sorts by %s, what has no value last', async (sort, expected) => {
    expect(await names({ sort })).toEqual(expected);
  });

  it('pages through with the total', async () => {
    const query = { sort: 'name', pageSize: '3' };
    const pages = await Promise.all(
      ['1', '2', '3', '4'].map((page) => fixture.queries.deals(acme, deals({ ...query, page }), NOW)),
    );
    expect(pages.map(({ items }) => items.length)).toEqual([3, 3, 1, 0]);
    expect(pages.map(({ total }) => total)).toEqual([7, 7, 7, 7]);
    expect(new Set(pages.flatMap(({ items }) => items.map(({ id }) => id))).size).toBe(7);
  });

  it('refuses to sort by anything else', () => {
    expect(DealsQuery.safeParse({ sort: 'search; DROP TABLE deals' }).success).toBe(false);
  });
});

describe('one deal', () => {
  it('shows what happened and where it may go', async () => {
    const deal = await fixture.queries.deal(acme, ids.deal(1), NOW);
    expect(deal?.activities).toEqual([
      {
        id: ids.activity(1),
        kind: 'meeting',
        at: '2026-01-15T09:00:00.000Z',
        text: 'RDV avec Zoé Plantée',
        loggedAt: expect.any(String) as string,
        actor: 'user-1',
      },
    ]);
    expect(deal?.stageHistory).toEqual([
      { stage: 'prospect', enteredAt: '2026-01-02T00:00:00.000Z', leftAt: '2026-01-15T09:00:00.000Z' },
      { stage: 'rdv', enteredAt: '2026-01-15T09:00:00.000Z', leftAt: null },
    ]);
    expect(deal?.moves).toContainEqual({
      to: 'proposition',
      allowed: false,
      code: 'sales.rdv_note_required',
    });
    expect(deal?.moves).toContainEqual({ to: 'perdu', allowed: true });
  });

  it('shows why it was lost', async () => {
    const deal = await fixture.queries.deal(acme, ids.deal(2), NOW);
    expect(deal).toMatchObject({
      stage: 'perdu',
      lossReason: 'price',
      lossComment: 'Trop cher',
      probability: 0,
    });
  });

  it('is unknown when there is none', async () => {
    expect(await fixture.queries.deal(acme, ids.deal(99), NOW)).toBeUndefined();
  });
});

describe('the kanban', () => {
  const kanban = (query: Partial<Record<keyof KanbanQuery, string>> = {}, now = NOW) =>
    fixture.queries.kanban(acme, KanbanQuery.parse(query), now);

  it('counts and sums each column by currency and shows its first cards', async () => {
    const { columns } = await kanban({ cards: '2' });
    expect(columns.map(({ stage, count }) => [stage, count])).toEqual([
      ['prospect', 5],
      ['rdv', 1],
      ['proposition', 0],
      ['audit', 0],
      ['negociation', 0],
      ['gagne', 0],
      ['perdu', 1],
    ]);
    const [prospect, rdv] = columns;
    expect(prospect?.totals).toEqual([eur(3_600), usd(2_400)]);
    expect(prospect?.weightedTotals).toEqual([eur(1_800), usd(1_200)]);
    expect(prospect?.deals.map(({ name }) => name)).toEqual(['Lot 10', 'Lot 11']);
    expect(rdv?.weightedTotals).toEqual([eur(1_500)]);
  });

  it('shows what was closed lately', async () => {
    const later = Instant.of('2026-03-01T10:00:00.000Z');
    const lost = async (query: Parameters<typeof kanban>[0]) =>
      (await kanban(query, later)).columns.find(({ stage }) => stage === 'perdu')?.count;
    expect(await lost({})).toBe(0);
    expect(await lost({ closedDays: '60' })).toBe(1);
  });

  it('takes the filters of the list', async () => {
    const { columns } = await kanban({ owner: ids.rep(2), stage: 'prospect,perdu' });
    expect(columns.map(({ stage, count }) => [stage, count])).toEqual([
      ['prospect', 0],
      ['perdu', 1],
    ]);
  });
});

describe('accounts, contacts and directories', () => {
  it('lists accounts with their deals', async () => {
    const query = AccountsQuery.parse({ sort: '-openDeals' });
    const { items, total } = await fixture.queries.accounts(acme, query);
    expect(total).toBe(2);
    expect(items[0]).toMatchObject({
      ...{ name: 'Acier & Fils', openDeals: 5, wonDeals: 0, annualRevenue: eur(1_000_000) },
      parent: { id: ids.account(1), name: 'Société Générale du Bâtiment' },
    });
    const found = await fixture.queries.accounts(acme, AccountsQuery.parse({ search: 'GENERALE' }));
    expect(found.items.map(({ id }) => id)).toEqual([ids.account(1)]);
    expect(await fixture.queries.account(acme, ids.account(1))).toMatchObject({ sector: 'construction' });
  });

  it('lists contacts with their consents', async () => {
    const { items } = await fixture.queries.contacts(acme, ContactsQuery.parse({ search: 'zoe batiment' }));
    expect(items).toEqual([
      expect.objectContaining({ name: 'Zoé Plantée', consents: ['email'], erased: false }) as object,
    ]);
  });

  it('lists people, teams and products by name', async () => {
    const query = DirectoryQuery.parse({});
    const reps = await fixture.queries.salesReps(acme, query);
    expect(reps.items.map(({ name, team }) => [name, team?.name])).toEqual([
      ['Hélène Durand', 'Équipe Ouest'],
      ['Marc Petit', undefined],
    ]);
    expect((await fixture.queries.salesTeams(acme, query)).items).toMatchObject([{ name: 'Équipe Ouest' }]);
    expect((await fixture.queries.products(acme, query)).items).toMatchObject([{ listPrice: eur(4_900) }]);
  });

  it('names what the warehouse knows by id', async () => {
    const labels = await fixture.queries.labels(acme, {
      owner: [ids.rep(1), ids.rep(77), 'not an id'],
      account: [ids.account(2)],
    });
    expect(labels).toEqual({
      owner: { [ids.rep(1)]: 'Hélène Durand' },
      account: { [ids.account(2)]: 'Acier & Fils' },
    });
  });
});

describe('tenants', () => {
  const expectOwnRowsAlone = async () => {
    const other = TenantId.of('initech');
    const { queries } = fixture;
    const lists = await Promise.all([
      queries.deals(other, deals({ disqualified: 'any' }), NOW),
      queries.accounts(other, AccountsQuery.parse({})),
      queries.contacts(other, ContactsQuery.parse({})),
      queries.salesReps(other, DirectoryQuery.parse({})),
      queries.salesTeams(other, DirectoryQuery.parse({})),
      queries.products(other, DirectoryQuery.parse({})),
    ]);
    expect(lists.map(({ total }) => total)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await queries.deal(other, ids.deal(1), NOW)).toBeUndefined();
    expect(await queries.account(other, ids.account(1))).toBeUndefined();
    expect(await queries.contact(other, ids.contact(1))).toBeUndefined();
    expect(
      (await queries.kanban(other, KanbanQuery.parse({}), NOW)).columns.every(({ count }) => count === 0),
    ).toBe(true);
    expect(await queries.labels(other, { owner: [ids.rep(1)] })).toEqual({ owner: {} });
    // Globex has three deals under the same ids, Acme eight: neither sees the sum.
    expect((await queries.deals(globex, deals({ disqualified: 'any' }), NOW)).total).toBe(3);
    const deal = await queries.deal(globex, ids.deal(1), NOW);
    expect([deal?.activities.length, deal?.stageHistory.length]).toEqual([1, 2]);
    const { items } = await queries.accounts(globex, AccountsQuery.parse({}));
    expect(items.map(({ name, openDeals }) => [name, openDeals])).toEqual([
      ['Acier & Fils', 0],
      ['Société Générale du Bâtiment', 1],
    ]);
    expect((await queries.contacts(globex, ContactsQuery.parse({}))).total).toBe(1);
    expect((await queries.salesReps(globex, DirectoryQuery.parse({}))).total).toBe(2);
    const { columns } = await queries.kanban(globex, KanbanQuery.parse({}), NOW);
    expect(columns.map(({ count }) => count)).toEqual([0, 1, 0, 0, 0, 0, 1]);
  };

  it('see their own rows alone, by every question', async () => {
    await expectOwnRowsAlone();
  });

  it('are kept apart by the questions themselves, should the policies ever be lost', async () => {
    const { owner } = fixture.database;
    for (const table of TABLES)
      await owner.query(`ALTER TABLE sales_read.${table} DISABLE ROW LEVEL SECURITY`);
    try {
      await expectOwnRowsAlone();
    } finally {
      for (const table of TABLES)
        await owner.query(`ALTER TABLE sales_read.${table} ENABLE ROW LEVEL SECURITY`);
    }
  });

  it('are kept apart by the database itself', async () => {
    for (const table of TABLES) {
      const client = await fixture.database.app.connect();
      await client.query('BEGIN');
      const blind = await client.query(`SELECT FROM sales_read.${table}`);
      await client.query("SELECT set_config('skillhub.tenant', 'globex', true)");
      const own = await client.query<{ tenant: string }>(`SELECT DISTINCT tenant FROM sales_read.${table}`);
      await client.query('ROLLBACK');
      client.release();
      expect([table, blind.rowCount, own.rows]).toEqual([table, 0, [{ tenant: 'globex' }]]);
    }
  });
});

describe('a rebuild', () => {
  it('ends in the very same rows', async () => {
    const checksums = async () => {
      const { rows } = await fixture.database.owner.query<Record<string, string>>(
        `SELECT ${TABLES.map((table) => `(SELECT md5(string_agg(r::text, '|' ORDER BY r::text)) FROM sales_read.${table} r) AS ${table}`).join(', ')}`,
      );
      return rows[0];
    };
    const before = await checksums();
    await fixture.projector.rebuild(fixture.database.owner);
    expect(Object.values(before ?? {}).every((checksum) => checksum.length === 32)).toBe(true);
    expect(await checksums()).toEqual(before);
  });
});

describe('erasing a contact', () => {
  it('leaves nothing of the person in the read models, nor after a rebuild', async () => {
    const write = salesWriter(fixture.store, {}, eventIdsFrom(0xa000));
    await write.contact(1, { type: 'EraseContact', data: { contactId: ids.contact(1) } });
    await fixture.vault.erase(acme, contactSubject(ids.contact(1)), ActorId.of('user-1'));
    const expectForgotten = async () => {
      expect(await fixture.queries.contact(acme, ids.contact(1))).toMatchObject({
        ...{ name: '[erased]', email: null, phone: null, jobTitle: null, consents: [], erased: true },
      });
      const { rows } = await fixture.database.owner.query<{ row: string }>(
        "SELECT c::text AS row FROM sales_read.contacts c WHERE tenant = 'acme'",
      );
      expect(rows.map(({ row }) => row).join()).not.toMatch(/plant|zoe@|12 34 56/i);
      const deal = await fixture.queries.deal(acme, ids.deal(1), NOW);
      expect(deal?.contact?.name).toBe('[erased]');
      expect(deal?.activities[0]?.text).toBe('RDV avec Zoé Plantée');
    };
    await fixture.projector.catchUp();
    await expectForgotten();
    await fixture.projector.rebuild(fixture.database.owner);
    await expectForgotten();
  });
});

function eventIdsFrom(start: number): NonNullable<Parameters<typeof salesWriter>[2]> {
  let last = start;
  return () =>
    `00000000-0000-4000-9000-${(last += 1).toString(16).padStart(12, '0')}` as ReturnType<
      NonNullable<Parameters<typeof salesWriter>[2]>
    >;
}

import {
  callerOf,
  idOf,
  startSalesServer,
  type Answer,
  type Caller,
  type SalesServer,
} from '../../testing/sales-server';

let server: SalesServer;
let seller: Caller;
let owner: string;
let account: string;
beforeAll(async () => {
  server = await startSalesServer();
  seller = server.as('acme', 'sales');
  const team = idOf(await seller.post('/api/sales/teams', { name: 'Ouest', region: null }));
  owner = idOf(await seller.post('/api/sales/reps', { name: 'Hélène Durand', teamId: team }));
  account = idOf(await seller.post('/api/sales/accounts', { name: 'Société Élan' }));
});
afterAll(() => server.close());

const newDeal = async (details: object = {}) =>
  idOf(
    await seller.post('/api/sales/deals', {
      name: 'Formation',
      ownerId: owner,
      accountId: account,
      ...details,
    }),
  );
const problem = ({ status, body }: Answer) => [status, body['code']];
const on = (deal: string, verb: string, body: object = {}, headers?: Record<string, string>) =>
  seller.post(`/api/sales/deals/${deal}/${verb}`, body, headers);
const activity = (kind: string, text: string | null = null) => ({ kind, text, at: server.clock.now() });

describe('the life of a deal over HTTP', () => {
  it('goes from a prospect to a sale, refusing what the rules refuse', async () => {
    const created = await seller.post('/api/sales/deals', {
      ...{ name: 'Formation', ownerId: owner, accountId: account },
      amount: { minor: 1_000_000, currency: 'EUR' },
    });
    expect(created).toMatchObject({ status: 201, body: { version: 1 } });
    const deal = idOf(created);
    expect(created.headers.get('location')).toBe(`/api/sales/deals/${deal}`);
    expect(created.headers.get('etag')).toBe('"1"');

    expect(problem(await on(deal, 'move', { to: 'proposition' }))).toEqual([422, 'sales.stage_skipped']);
    expect(problem(await on(deal, 'move', { to: 'rdv' }))).toEqual([422, 'sales.rdv_meeting_required']);
    const met = await on(deal, 'move', { to: 'rdv', activity: activity('meeting', 'Visio') });
    expect(met).toMatchObject({ status: 200, body: { id: deal, version: 3 } });
    expect(problem(await on(deal, 'disqualify', { reason: 'spam' }))).toEqual([
      422,
      'sales.disqualify_before_rdv_only',
    ]);

    server.clock.advance(60_000);
    idOf(await on(deal, 'activities', activity('proposal_sent')));
    expect(problem(await on(deal, 'move', { to: 'proposition' }))).toEqual([422, 'sales.rdv_note_required']);
    idOf(await on(deal, 'move', { to: 'proposition', activity: activity('note', 'Budget confirmé') }));
    expect(problem(await on(deal, 'win'))).toEqual([422, 'sales.win_from_negotiation_only']);
    idOf(await on(deal, 'move', { to: 'audit', activity: activity('audit_validated') }));
    idOf(await on(deal, 'move', { to: 'negociation' }));
    expect(await on(deal, 'win', { amount: { minor: 5, currency: 'USD' } })).toMatchObject({
      status: 422,
      body: { code: 'sales.currency_mismatch', field: 'amount', details: { given: 'USD', expected: 'EUR' } },
    });
    idOf(await on(deal, 'win', { amount: { minor: 950_000, currency: 'EUR' } }));

    // The answer came when the read models had seen it.
    const { body } = await seller.get(`/api/sales/deals/${deal}`);
    expect(body).toMatchObject({
      ...{ stage: 'gagne', closedOn: '2026-01-15', amount: { minor: 950_000, currency: 'EUR' } },
      ...{ account: { name: 'Société Élan' }, owner: { name: 'Hélène Durand' }, team: { name: 'Ouest' } },
      noteMissing: false,
    });
    expect((body['stageHistory'] as { stage: string }[]).map(({ stage }) => stage)).toEqual([
      ...['prospect', 'rdv', 'proposition', 'audit', 'negociation', 'gagne'],
    ]);
    expect(body['activities']).toContainEqual(
      expect.objectContaining({ kind: 'note', text: 'Budget confirmé', actor: 'Name of user-sales' }),
    );

    expect(problem(await on(deal, 'lose', { reason: 'price' }))).toEqual([422, 'sales.deal_closed']);
    idOf(await on(deal, 'reopen', { to: 'audit' }));
    idOf(await on(deal, 'lose', { reason: 'timing', comment: 'Repoussé' }));
    expect((await seller.get(`/api/sales/deals/${deal}`)).body).toMatchObject({
      ...{ stage: 'perdu', lossReason: 'timing', lossComment: 'Repoussé' },
    });
  });

  it('tells refused moves to the log and the counters, without personal data', async () => {
    const deal = await newDeal();
    await on(deal, 'move', { to: 'rdv', activity: activity('note', 'Madame Plantée') });
    expect(server.ports.refusals).toContain('MoveDeal sales.rdv_meeting_required');
    const told = server.ports.logs.filter(({ message }) => message === 'command refused').at(-1);
    expect(told?.fields).toMatchObject({
      command: 'MoveDeal',
      code: 'sales.rdv_meeting_required',
      tenant: 'acme',
    });
    expect(JSON.stringify(server.ports.logs)).not.toContain('Plantée');
  });

  it('changes details and owner', async () => {
    const deal = await newDeal();
    const details = {
      name: 'Formation 2',
      accountId: account,
      contactId: null,
      productId: null,
      amount: null,
    };
    const changed = await seller.send('PUT', `/api/sales/deals/${deal}`, {
      ...details,
      ...{ probability: 0.4, expectedCloseOn: '2026-03-01' },
    });
    expect(changed).toMatchObject({ status: 200, body: { version: 2 } });
    const other = idOf(await seller.post('/api/sales/reps', { name: 'Marc Petit' }));
    idOf(await on(deal, 'assign', { ownerId: other }));
    expect((await seller.get(`/api/sales/deals/${deal}`)).body).toMatchObject({
      ...{ name: 'Formation 2', probability: 0.4, probabilityIsOwn: true },
      ...{ owner: { name: 'Marc Petit' }, team: null },
    });
  });

  it('refuses records that are not there', async () => {
    const unknown = '00000000-0000-4000-8000-00000000dead';
    expect(await seller.post('/api/sales/deals', { name: 'X', ownerId: unknown })).toMatchObject({
      status: 422,
      body: { code: 'sales.unknown_sales_rep', field: 'ownerId' },
    });
    expect(
      await seller.post('/api/sales/deals', { name: 'X', ownerId: owner, accountId: unknown }),
    ).toMatchObject({
      status: 422,
      body: { code: 'sales.unknown_account', field: 'accountId' },
    });
    expect((await on(unknown, 'win')).status).toBe(404);
    expect((await seller.get(`/api/sales/deals/${unknown}`)).status).toBe(404);
  });
});

describe('idempotency keys', () => {
  it('give the same answer to the same command', async () => {
    const key = { 'idempotency-key': 'open-1' };
    const body = { name: 'Une fois', ownerId: owner };
    const first = await seller.post('/api/sales/deals', body, key);
    const again = await seller.post('/api/sales/deals', { ownerId: owner, name: 'Une fois' }, key);
    expect(first.status).toBe(201);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    const listed = await seller.get('/api/sales/deals?search=une+fois');
    expect(listed.body).toMatchObject({ total: 1 });
  });

  it('give the same refusal, even when the command would be accepted now', async () => {
    const deal = await newDeal();
    const key = { 'idempotency-key': 'move-1' };
    const move = () => on(deal, 'move', { to: 'rdv' }, key);
    expect(problem(await move())).toEqual([422, 'sales.rdv_meeting_required']);
    idOf(await on(deal, 'activities', activity('meeting')));
    expect(problem(await move())).toEqual([422, 'sales.rdv_meeting_required']);
    idOf(await on(deal, 'move', { to: 'rdv' }));
  });

  it('are refused for another body, another record or another command', async () => {
    const [deal, other] = [await newDeal(), await newDeal()];
    const key = { 'idempotency-key': 'lose-1' };
    idOf(await on(deal, 'lose', { reason: 'price' }, key));
    const reused = [409, 'idempotency.key_reused'];
    expect(problem(await on(deal, 'lose', { reason: 'timing' }, key))).toEqual(reused);
    expect(problem(await on(other, 'lose', { reason: 'price' }, key))).toEqual(reused);
    expect(problem(await on(other, 'reopen', { reason: 'price' }, key))).toEqual([400, 'request.invalid']);
    expect(problem(await on(other, 'reopen', {}, key))).toEqual(reused);
    const second = { 'idempotency-key': 'win-1' };
    expect(problem(await on(other, 'win', {}, second))).toEqual([422, 'sales.win_from_negotiation_only']);
    expect(problem(await on(other, 'reopen', {}, second))).toEqual(reused);
  });
});

describe('If-Match', () => {
  it('refuses a command on a version that has passed, and tells the current one', async () => {
    const deal = await newDeal();
    const seen = (await seller.get(`/api/sales/deals/${deal}`)).headers.get('etag') ?? '';
    idOf(await on(deal, 'activities', activity('call'), { 'if-match': seen }));
    const late = await on(deal, 'lose', { reason: 'price' }, { 'if-match': seen });
    expect(late).toMatchObject({ status: 409, body: { code: 'conflict.version', currentVersion: 2 } });
    idOf(await on(deal, 'lose', { reason: 'price' }, { 'if-match': '"2"' }));
  });

  it('must be one version in quotes', async () => {
    const deal = await newDeal();
    const answer = await on(deal, 'lose', { reason: 'price' }, { 'if-match': 'W/"1"' });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'If-Match' }] } });
  });
});

describe('the drill', () => {
  it('shows the events of a deal with actor, correlation and origin', async () => {
    const created = await seller.post(
      '/api/sales/deals',
      { name: 'Drill', ownerId: owner },
      { 'x-correlation-id': 'trace-42' },
    );
    const executive = server.as('acme', 'executive');
    const events = (await executive.get(`/api/streams/deal-${idOf(created)}/events`))
      .body as unknown as Record<string, unknown>[];
    expect(events).toEqual([
      expect.objectContaining({
        ...{ streamId: `deal-${idOf(created)}`, version: 1, type: 'DealOpened', schemaVersion: 1 },
        ...{
          actor: { id: 'user-sales', name: 'Name of user-sales' },
          correlationId: 'trace-42',
          origin: null,
        },
        data: expect.objectContaining({ name: 'Drill', stage: 'prospect' }) as object,
      }),
    ]);
    const event = await executive.get(`/api/events/${String(events[0]?.['id'])}`);
    expect(event.body).toEqual(events[0]);
    const stranger = server.as('globex', 'executive');
    expect((await stranger.get(`/api/events/${String(events[0]?.['id'])}`)).status).toBe(404);
    expect((await stranger.get(`/api/streams/deal-${idOf(created)}/events`)).status).toBe(404);
    expect((await executive.get('/api/streams/nonsense/events')).status).toBe(400);
  });
});

describe('lists over HTTP', () => {
  it('search, filter, sort and page', async () => {
    const { body } = await seller.get(
      `/api/sales/deals?search=elan&owner=${owner}&sort=-amount&pageSize=2&page=1`,
    );
    expect(body).toMatchObject({ page: 1, pageSize: 2 });
    expect(body['items']).toHaveLength(2);
    for (const path of ['kanban', 'accounts', 'contacts', 'reps', 'teams', 'products']) {
      expect((await seller.get(`/api/sales/${path}`)).status).toBe(200);
    }
    const kanban = (await seller.get('/api/sales/kanban')).body;
    expect((kanban['columns'] as { stage: string }[]).map(({ stage }) => stage)).toHaveLength(7);
  });

  it('name each faulty parameter', async () => {
    const answer = await seller.get('/api/sales/deals?sort=secret&page=0&colour=red&owner=me');
    expect(answer.status).toBe(400);
    const paths = (answer.body['errors'] as { path: string }[]).map(({ path }) => path);
    expect(paths.sort()).toEqual(['colour', 'owner.0', 'page', 'sort']);
  });
});

describe('contacts over HTTP', () => {
  it('come with consent and can be forgotten for good', async () => {
    const admin = server.as('acme', 'admin');
    const contact = idOf(
      await admin.post('/api/sales/contacts', {
        name: 'Zoé Plantée',
        email: 'zoe@plantee.example',
        accountId: account,
      }),
    );
    const path = `/api/sales/contacts/${contact}`;
    idOf(await admin.post(`${path}/give-consent`, { purpose: 'email', evidence: 'Formulaire' }));
    expect((await admin.get(path)).body).toMatchObject({ name: 'Zoé Plantée', consents: ['email'] });
    expect((await seller.post(`${path}/erase`)).status).toBe(403);
    idOf(await admin.post(`${path}/erase`));
    expect((await admin.get(path)).body).toMatchObject({ name: '[erased]', email: null, erased: true });
    const events = await admin.get(`/api/streams/contact-${contact}/events`);
    expect(JSON.stringify(events.body)).not.toMatch(/plant/i);
    expect(problem(await admin.post(`${path}/withdraw-consent`, { purpose: 'email' }))).toEqual([
      422,
      'sales.contact_erased',
    ]);
    expect(idOf(await admin.post(`${path}/erase`))).toBe(contact);
  });
});

describe('a browser', () => {
  it('needs more than its cookie to change something', async () => {
    const byCookie = callerOf(server.url, { cookie: 'acme:sales' });
    const body = { name: 'CSRF', ownerId: owner };
    expect(problem(await byCookie.post('/api/sales/deals', body))).toEqual([403, 'auth.cross_site']);
    idOf(await byCookie.post('/api/sales/deals', body, { 'x-requested-with': 'skillhub' }));
  });
});

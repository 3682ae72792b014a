import { ROLES, type Role } from '@skillhub/domain/contracts';
import { isAllowed, type Permission } from '@skillhub/domain/identity';
import { idOf, startSalesServer, type SalesServer } from '../testing/sales-server';

/** One record of each kind in one company, and every way to reach it. */
interface Target {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly permission: Permission;
  readonly body?: object;
}

const UNKNOWN = '00000000-0000-4000-8000-00000000dead';
let server: SalesServer;
let ids: {
  deal: string;
  account: string;
  contact: string;
  rep: string;
  team: string;
  product: string;
  event: string;
};

beforeAll(async () => {
  server = await startSalesServer();
  const admin = server.as('acme', 'admin');
  const create = async (path: string, body: object) => idOf(await admin.post(`/api/sales/${path}`, body));
  const team = await create('teams', { name: 'Secret team', region: null });
  const rep = await create('reps', { name: 'Secret rep', teamId: team });
  const account = await create('accounts', { name: 'Secret account' });
  const contact = await create('contacts', { name: 'Secret contact', accountId: account });
  const price = { minor: 1, currency: 'EUR' };
  const product = await create('products', { name: 'Secret product', family: null, listPrice: price });
  const deal = await create('deals', { name: 'Secret deal', ownerId: rep, accountId: account });
  const events = await admin.get(`/api/streams/deal-${deal}/events`);
  const [event] = events.body as unknown as { id: string }[];
  ids = { deal, account, contact, rep, team, product, event: event?.id ?? UNKNOWN };
});
afterAll(() => server.close());

const details = {
  ...{ name: 'X', accountId: null, contactId: null, productId: null, amount: null },
  ...{ probability: null, expectedCloseOn: null },
};
const person = { name: 'X', accountId: null, email: null, phone: null, linkedIn: null, jobTitle: null };
const company = {
  ...{ name: 'X', domain: null, sector: null, country: null, employees: null, annualRevenue: null },
  ...{ yearEstablished: null, parentAccountId: null },
};

const lists = (): Target[] =>
  ['deals?disqualified=any', 'kanban', 'accounts', 'contacts', 'reps', 'teams', 'products'].map((path) => ({
    method: 'GET',
    path: `/api/sales/${path}`,
    permission: 'sales.read',
  }));
const records = (): Target[] => [
  { method: 'GET', path: `/api/sales/deals/${ids.deal}`, permission: 'sales.read' },
  { method: 'GET', path: `/api/sales/accounts/${ids.account}`, permission: 'sales.read' },
  { method: 'GET', path: `/api/sales/contacts/${ids.contact}`, permission: 'sales.read' },
  { method: 'GET', path: `/api/events/${ids.event}`, permission: 'events.read' },
  { method: 'GET', path: `/api/streams/deal-${ids.deal}/events`, permission: 'events.read' },
];
const changes = (): Target[] => {
  const post = (path: string, body: object, permission: Permission = 'sales.write'): Target => ({
    method: 'POST',
    path: `/api/sales/${path}`,
    permission,
    body,
  });
  const put = (path: string, body: object): Target => ({ ...post(path, body), method: 'PUT' });
  return [
    put(`accounts/${ids.account}`, company),
    put(`contacts/${ids.contact}`, person),
    post(`contacts/${ids.contact}/give-consent`, { purpose: 'email', evidence: 'x' }),
    post(`contacts/${ids.contact}/withdraw-consent`, { purpose: 'email' }),
    post(`contacts/${ids.contact}/erase`, {}, 'sales.erase'),
    post(`reps/${ids.rep}/move`, { teamId: null }),
    post(`products/${ids.product}/reprice`, { listPrice: { minor: 2, currency: 'EUR' } }),
    put(`deals/${ids.deal}`, details),
    post(`deals/${ids.deal}/activities`, { kind: 'call' }),
    post(`deals/${ids.deal}/move`, { to: 'rdv' }),
    post(`deals/${ids.deal}/win`, {}),
    post(`deals/${ids.deal}/lose`, { reason: 'price' }),
    post(`deals/${ids.deal}/reopen`, {}),
    post(`deals/${ids.deal}/disqualify`, { reason: 'spam' }),
  ];
};

const send = (tenant: string, role: Role, { method, path, body }: Target) => {
  const caller = server.as(tenant, role);
  return method === 'GET' ? caller.get(path) : caller.send(method, path, body ?? {});
};

describe('another company', () => {
  it.each(ROLES)('shows nothing of ours to its %s', async (role) => {
    for (const target of [...lists(), ...records(), ...changes()]) {
      const answer = await send('globex', role, target);
      const expected = !isAllowed(role, target.permission)
        ? 403
        : lists().some(({ path }) => path === target.path)
          ? 200
          : 404;
      expect([target.method, target.path, answer.status]).toEqual([target.method, target.path, expected]);
      expect(JSON.stringify(answer.body)).not.toContain('Secret');
    }
  });

  it('cannot refer to our records', async () => {
    const theirs = server.as('globex', 'admin');
    const rep = idOf(await theirs.post('/api/sales/reps', { name: 'Their rep' }));
    for (const [field, id] of Object.entries({
      accountId: ids.account,
      contactId: ids.contact,
      productId: ids.product,
      teamId: ids.team,
    })) {
      const answer = await theirs.post('/api/sales/deals', { name: 'X', ownerId: rep, [field]: id });
      expect([field, answer.status, answer.body['field']]).toEqual([field, 422, field]);
    }
  });

  it('has left no trace on our records', async () => {
    const admin = server.as('acme', 'admin');
    expect((await admin.get(`/api/sales/deals/${ids.deal}`)).body).toMatchObject({
      name: 'Secret deal',
      version: 1,
    });
    expect((await admin.get(`/api/sales/contacts/${ids.contact}`)).body).toMatchObject({
      version: 1,
      erased: false,
    });
  });
});

describe('our own people', () => {
  it.each(ROLES)('get what the permissions of %s allow, and nothing else', async (role) => {
    for (const target of [...lists(), ...records()]) {
      const answer = await send('acme', role, target);
      const expected = isAllowed(role, target.permission) ? 200 : 403;
      expect([target.path, answer.status]).toEqual([target.path, expected]);
    }
    for (const target of changes()) {
      if (isAllowed(role, target.permission)) continue;
      const answer = await send('acme', role, target);
      expect([target.path, answer.status, answer.body['code']]).toEqual([target.path, 403, 'auth.forbidden']);
    }
  });
});

describe('a stranger', () => {
  it('is asked to sign in everywhere', async () => {
    for (const { method, path, body } of [...lists(), ...records(), ...changes()]) {
      const response = await fetch(server.url + path, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
      });
      expect([path, response.status]).toEqual([path, 401]);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
    }
  });
});

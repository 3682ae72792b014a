import { runScript, startProduct, temporaryFolder, until, type Product } from '@skillhub/tools/e2e';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const MINUTE = 60_000;
const env = { SKILLHUB_DEMO: 'on', LOG_LEVEL: 'trace' };
const PLANTED = {
  name: 'Zéphirine Quatrebarbes-Plantée',
  email: 'zephirine.quatrebarbes@planted.example',
  phone: '+33 6 99 88 77 66',
  linkedIn: 'https://linkedin.example/in/zephirine-quatrebarbes',
};
/** Parts that no encoding or escape would change. */
const TRACES = ['phirine Quatrebarbes', 'zephirine.quatrebarbes', '6 99 88 77 66', 'in/zephirine'];

describe('what the product keeps of a person', () => {
  let folder: { readonly path: string; remove(): Promise<void> };
  let product: Product;
  let token: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    product = await startProduct({ dataDir: join(folder.path, 'data'), env });
    const request = ['--tenant', 'demo', '--role', 'admin'];
    token = (await runScript('token', request, { dataDir: product.dataDir, env })).stdout.trim();
  }, 5 * MINUTE);
  afterAll(async () => {
    await product.stop();
    await folder.remove();
  }, MINUTE);

  const ask = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${product.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
  };

  it(
    'is readable in the console only, in no log and no file of the warehouse, and gone once erased',
    async () => {
      const added = await ask('POST', '/api/sales/contacts', PLANTED);
      expect(added).toMatchObject({ status: 201, body: { id: expect.any(String) } });
      const id = String(added.body['id']);
      const path = `/api/sales/contacts/${id}`;
      expect((await ask('GET', path)).body).toMatchObject({ name: PLANTED.name, email: PLANTED.email });
      const search = encodeURIComponent(PLANTED.name);
      expect((await ask('GET', `/api/sales/contacts?search=${search}`)).body).toMatchObject({ total: 1 });
      // Failures speak of what they got: none of it may reach a log.
      expect((await ask('POST', '/api/sales/contacts', { ...PLANTED, name: 7 })).status).toBe(400);
      expect((await ask('PUT', `/api/sales/contacts/${PLANTED.email}`, PLANTED)).status).toBe(400);

      await until(
        async () => ((await ask('GET', '/api/operations/audit')).body['clean'] === true ? true : undefined),
        MINUTE,
        () => product.output(),
      );
      expect(tracesIn(await storedEvents(product.dataDir, id))).toEqual([]);
      expect(tracesInFiles(join(product.dataDir, 'logs'))).toEqual([]);
      expect(tracesInFiles(join(product.dataDir, 'warehouse'))).toEqual([]);

      expect((await ask('POST', `${path}/erase`, {})).status).toBeLessThan(300);
      const forgotten = await ask('GET', path);
      expect(tracesIn(JSON.stringify(forgotten.body))).toEqual([]);
      const events = await ask('GET', `/api/streams/contact-${id}/events`);
      expect(events.status).toBe(200);
      expect(tracesIn(JSON.stringify(events.body))).toEqual([]);
    },
    2 * MINUTE,
  );
});

const tracesIn = (text: string): string[] => TRACES.filter((trace) => text.includes(trace));

function tracesInFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => tracesIn(readFileSync(file, 'utf8')).map((trace) => `${trace} in ${file}`));
}

/** Everything that the event store holds of a contact, as it lies there. */
async function storedEvents(dataDir: string, contactId: string): Promise<string> {
  const { databaseUrl } = JSON.parse(readFileSync(join(dataDir, 'runtime.json'), 'utf8')) as {
    databaseUrl: string;
  };
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ text: string }>(
      `SELECT e::text AS text FROM event_store.events e WHERE stream_id = $1`,
      [`contact-${contactId}`],
    );
    if (rows.length === 0) throw new Error(`no events of contact ${contactId}`);
    return rows.map(({ text }) => text).join('\n');
  } finally {
    await client.end();
  }
}

// Serves the built console over the API in memory: `node dashboards/testing/serve.mjs [port]`, after `npm run build:console`.
// For looking at pages without a server; nothing of it is in the bundle.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');
const outfile = join(root, 'dist/fake-api.mjs');
await build({
  entryPoints: [join(root, 'dashboards/testing/src/fake-api.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile,
  tsconfig: join(root, 'tsconfig.base.json'),
  logLevel: 'error',
  external: ['@angular/*', 'rxjs', 'rxjs/*'],
});
const { FakeApi } = await import(outfile);
const api = new FakeApi();
const dist = join(root, 'dist/console');
const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname.startsWith('/api/')) {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const seen = request.headers['if-match'];
    const { status, body } = api.answer({
      method: request.method ?? 'GET',
      url,
      body: text ? JSON.parse(text) : {},
      version: seen ? Number(seen.replaceAll('"', '')) : null,
    });
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(status === 204 ? undefined : JSON.stringify(body));
    return;
  }
  const wanted = extname(url.pathname) ? url.pathname : '/index.html';
  try {
    const file = await readFile(join(dist, wanted));
    response.writeHead(200, { 'content-type': types[extname(wanted)] ?? 'application/octet-stream' });
    response.end(file);
  } catch {
    response.writeHead(404).end();
  }
});
server.listen(Number(process.argv[2] ?? 4600), () =>
  process.stdout.write(`http://localhost:${server.address().port}\n`),
);

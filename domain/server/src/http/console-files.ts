import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

type Next = () => void;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;
/** The build puts a hash of the content into these names: such a file never changes. */
const HASHED = /-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;
/** Addresses that belong to the product and never to the console's router. */
const NOT_CONSOLE = /^\/(api|xapi|health|metrics)(\/|$)/;

/**
 * Serves the built console: hashed files for ever, everything else after asking again; compressed copies that the build
 * made; and the start page for every address that the console's router knows (no extension).
 */
export function serveConsole(
  folder: string,
): (req: IncomingMessage, res: ServerResponse, next: Next) => void {
  return (request, response, next) => {
    const path = pathOf(request);
    if (
      (request.method !== 'GET' && request.method !== 'HEAD') ||
      path === undefined ||
      NOT_CONSOLE.test(path)
    ) {
      next();
      return;
    }
    const file = join(folder, normalize(path));
    const inside = file.startsWith(folder + sep) && isFile(file) && !/\.(br|gz)$/.test(file);
    if (inside) send(request, response, file);
    else if (extname(path) === '' && isFile(join(folder, 'index.html'))) {
      send(request, response, join(folder, 'index.html'));
    } else next();
  };
}

function pathOf(request: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    // Malformed percent-encoding: no file of ours.
    return undefined;
  }
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

function send(request: IncomingMessage, response: ServerResponse, file: string): void {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const [encoding, suffix] = ENCODINGS.find(
    ([name, extension]) => accepted.includes(name) && existsSync(file + extension),
  ) ?? [undefined, ''];
  const body = readFileSync(file + suffix);
  response.statusCode = 200;
  response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { codeOf, StartFailure } from '../failure';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** The open port. It is taken before the engines are started, so that a port in use is known at once. */
export interface Listener {
  readonly port: number;
  /** From now on requests go to the product. */
  serve(handler: Handler): void;
  /** Takes no new connection, lets requests in flight finish for a while, then cuts them. */
  close(): Promise<void>;
}

const DRAIN_MS = 10_000;

/** @throws StartFailure when the port is in use or may not be opened. */
export async function openListener(port: number, host: string | undefined): Promise<Listener> {
  let handler: Handler = stillStarting;
  const server = createServer((request, response) => {
    handler(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(explain(error, port, host));
    });
    server.listen({ port, ...(host === undefined ? {} : { host }) }, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    serve(next) {
      handler = next;
    },
    close: () => drain(server),
  };
}

function stillStarting(request: IncomingMessage, response: ServerResponse): void {
  const live = request.url === '/health/live';
  response.statusCode = live ? 200 : 503;
  response.setHeader('Content-Type', live ? 'application/json' : 'application/problem+json');
  response.setHeader('Retry-After', '1');
  response.end(
    JSON.stringify(
      live
        ? { status: 'live' }
        : {
            type: 'urn:skillhub:problem:unavailable',
            title: 'Starting',
            status: 503,
            code: 'unavailable',
            detail: 'SkillHub is starting. Try again in a moment.',
            traceId: 'starting',
          },
    ),
  );
}

function explain(error: unknown, port: number, host: string | undefined): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new StartFailure(
        `Port ${String(port)} is in use by another program. Stop that program, or start SkillHub on another port: PORT=${String(port + 1)} npm start.`,
        { cause: error },
      );
    case 'EACCES':
      return new StartFailure(
        `This account may not open port ${String(port)} (ports below 1024 need special rights). Choose another one: PORT=3000 npm start.`,
        { cause: error },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartFailure(
        `HOST=${String(host)} is not an address of this machine. Leave HOST out to listen on all addresses.`,
        { cause: error },
      );
    default:
      return error;
  }
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const cut = setTimeout(() => {
    server.closeAllConnections();
  }, DRAIN_MS);
  await closed;
  clearTimeout(cut);
}

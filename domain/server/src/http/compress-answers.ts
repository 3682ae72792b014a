import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzip } from 'node:zlib';

/** A smaller answer travels in one packet anyway. */
const LEAST_BYTES = 1_400;
const COMPRESSIBLE = /json|^text\//;

/** Compresses answers that are sent in one piece; what is streamed, small or compressed already goes as it is. */
export function compressAnswers(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
    next();
    return;
  }
  const end = response.end.bind(response) as (chunk?: unknown) => ServerResponse;
  response.end = ((chunk?: unknown) => {
    const body = bytesOf(chunk);
    if (body === undefined || response.headersSent || !isCompressible(response)) return end(chunk);
    gzip(body, { level: 4 }, (error, compressed) => {
      if (error !== null) {
        end(body);
        return;
      }
      response.setHeader('Content-Encoding', 'gzip');
      response.setHeader('Vary', 'Accept-Encoding');
      response.setHeader('Content-Length', compressed.length);
      end(compressed);
    });
    return response;
  }) as ServerResponse['end'];
  next();
}

function bytesOf(chunk: unknown): Buffer | undefined {
  const body = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
  return Buffer.isBuffer(body) && body.length >= LEAST_BYTES ? body : undefined;
}

function isCompressible(response: ServerResponse): boolean {
  return (
    response.getHeader('Content-Encoding') === undefined &&
    COMPRESSIBLE.test(String(response.getHeader('Content-Type') ?? ''))
  );
}

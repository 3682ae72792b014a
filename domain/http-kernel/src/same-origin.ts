import { headerOf, type HttpRequest } from './request';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request changes nothing by the definition of its method. */
export const isSafe = (request: HttpRequest): boolean => SAFE.has(request.method.toUpperCase());

/** Whether a page of ours made the request: our header (a form of another site cannot set it) or the browser's own word. */
export function isFromOurPages(request: HttpRequest): boolean {
  if (headerOf(request, 'x-requested-with')?.toLowerCase() === 'skillhub') return true;
  if (headerOf(request, 'sec-fetch-site') === 'same-origin') return true;
  return originMatches(request) === true;
}

/** Whether the browser says that another site made the request. */
export function isFromAnotherSite(request: HttpRequest): boolean {
  const site = headerOf(request, 'sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') return true;
  return originMatches(request) === false;
}

function originMatches(request: HttpRequest): boolean | undefined {
  const origin = headerOf(request, 'origin');
  if (origin === undefined) return undefined;
  return URL.canParse(origin) && new URL(origin).host === headerOf(request, 'host');
}

import { isFromAnotherSite, isFromOurPages } from './same-origin';

const request = (headers: Record<string, string>) => ({ method: 'POST', originalUrl: '/api/x', headers });

describe('the origin of a change', () => {
  it.each([
    ['our header', { 'x-requested-with': 'skillhub' }, true, false],
    ['the word of the browser', { 'sec-fetch-site': 'same-origin' }, true, false],
    ['our own origin', { origin: 'https://crm.test', host: 'crm.test' }, true, false],
    ['another origin', { origin: 'https://evil.test', host: 'crm.test' }, false, true],
    ['an opaque origin', { origin: 'null', host: 'crm.test' }, false, true],
    ['another site by the word of the browser', { 'sec-fetch-site': 'cross-site' }, false, true],
    ['a client that says nothing', {}, false, false],
  ])('is judged by %s', (_, headers, ours, theirs) => {
    expect(isFromOurPages(request(headers))).toBe(ours);
    expect(isFromAnotherSite(request(headers))).toBe(theirs);
  });
});

import { createKeyCache } from './key-cache';

const key = Buffer.alloc(32, 1);

describe('createKeyCache', () => {
  it('keeps the keys used last', () => {
    const cache = createKeyCache(2);
    for (const subject of ['a', 'b']) cache.keep('acme', subject, key, 0n);
    cache.known('acme', ['a']);
    cache.keep('acme', 'c', key, 0n);
    expect([...cache.known('acme', ['a', 'b', 'c'], 0n).keys()]).toEqual(['a', 'c']);
  });

  it('knows nothing of a tenant that has had an erasure since, and all of the others', () => {
    const cache = createKeyCache(10);
    cache.keep('acme', 'a', key, 0n);
    cache.keep('globex', 'a', key, 0n);
    expect(cache.known('acme', ['a'], 1n).size).toBe(0);
    expect(cache.known('globex', ['a'], 0n).size).toBe(1);
  });

  it('does not take a key that was read before an erasure it knows of', () => {
    const cache = createKeyCache(10);
    cache.known('acme', [], 2n);
    cache.keep('acme', 'a', key, 1n);
    expect(cache.known('acme', ['a'], 2n).size).toBe(0);
  });
});

import fc from 'fast-check';
import { VersionedMap } from './versioned-map';

describe('a map in versions', () => {
  it('leaves every version as it was', () => {
    const none = VersionedMap.empty<string, number>();
    const one = none.set('a', 1);
    const two = one.set('b', 2).set('a', 3);
    const other = one.set('c', 4);
    expect([...two.values()]).toEqual([3, 2]);
    expect([...other.values()]).toEqual([1, 4]);
    expect([one.get('a'), one.has('b'), one.size]).toEqual([1, false, 1]);
    expect([none.size, none.get('a')]).toEqual([0, undefined]);
    expect(none.set('z', 9).get('a')).toBeUndefined();
  });

  it('holds what a copied map holds, whichever version is changed or read', () => {
    const step = fc.tuple(fc.nat(40), fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(9));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const versions = [{ map: VersionedMap.empty<string, number>(), model: new Map<string, number>() }];
        for (const [which, key, value] of steps) {
          const from = versions[which % versions.length];
          if (!from) continue;
          versions.push({ map: from.map.set(key, value), model: new Map(from.model).set(key, value) });
          const read = versions[(which * 7) % versions.length];
          expect(read?.map.get(key)).toBe(read?.model.get(key));
        }
        for (const { map, model } of versions) {
          expect(map.size).toBe(model.size);
          expect([...map.values()].sort()).toEqual([...model.values()].sort());
          for (const key of ['a', 'b', 'c', 'd']) expect(map.get(key)).toBe(model.get(key));
        }
      }),
      { seed: 20260115 },
    );
  });
});

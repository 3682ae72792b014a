import { personal } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { personalPaths, replaceAt } from './personal-paths';

const name = personal(z.string());

describe('personalPaths', () => {
  it.each<[string, z.ZodType, readonly (readonly string[])[]]>([
    ['a field', z.object({ name, n: z.number() }), [['name']]],
    ['a nullable field', z.object({ name: name.nullable() }), [['name']]],
    ['an optional field', z.object({ name: name.optional() }), [['name']]],
    ['a field with a default', z.object({ name: name.default('x').readonly() }), [['name']]],
    ['a mark outside the wrapper', z.object({ name: personal(z.string().nullable()) }), [['name']]],
    ['a field refined after it was marked', z.object({ name: name.min(1).refine(() => true) }), [['name']]],
    ['an object inside', z.object({ who: z.object({ name }).nullable() }), [['who', 'name']]],
    ['the elements of an array', z.object({ names: z.array(name) }), [['names', '*']]],
    ['objects in an array', z.object({ people: z.array(z.object({ name })) }), [['people', '*', 'name']]],
    ['the values of a record', z.object({ by: z.record(z.string(), name) }), [['by', '*']]],
    ['one side of a union', z.union([z.object({ name }), z.object({ name, n: z.number() })]), [['name']]],
    ['a whole object', z.object({ who: personal(z.object({ name: z.string() })) }), [['who']]],
    ['nothing', z.object({ n: z.number() }), []],
  ])('finds %s', (_, schema, paths) => {
    expect(personalPaths(schema)).toEqual(paths);
  });

  it('refuses what it cannot look into', () => {
    expect(() => personalPaths(z.object({ it: z.lazy(() => z.string()) }))).toThrow(/lazy/);
  });
});

describe('replaceAt', () => {
  it('replaces what is there and leaves the rest, and the original, alone', () => {
    const data = { name: 'a', gone: null, people: [{ name: 'b' }, { name: null }, {}], n: 1 };
    const paths = [['name'], ['gone'], ['absent'], ['people', '*', 'name']];
    const seen: string[] = [];
    const replaced = replaceAt(data, paths, (value, path) => {
      seen.push(path);
      return `<${String(value)}>`;
    });
    expect(replaced).toEqual({
      name: '<a>',
      gone: null,
      people: [{ name: '<b>' }, { name: null }, {}],
      n: 1,
    });
    expect(seen).toEqual(['name', 'people.0.name']);
    expect(data.name).toBe('a');
  });
});

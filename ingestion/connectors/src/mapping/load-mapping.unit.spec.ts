import { loadMapping } from './load-mapping';

const GOOD = `version: 1
source: crm
files:
  - file: deals.csv
    entity: deal
    key: id
    fields:
      owner: owner
      stage: { column: stage, values: { Won: gagne } }
`;
const problems = (text: string) => {
  const loaded = loadMapping(text);
  return loaded.ok
    ? []
    : loaded.problems.map(({ path, line, message }) => `${String(line)} ${path}: ${message}`);
};

describe('loadMapping', () => {
  it('accepts a small mapping and brings shorthands to one form', () => {
    const loaded = loadMapping(GOOD);
    expect(loaded.ok && loaded.mapping.files[0]?.fields['owner']).toEqual({ column: ['owner'] });
    expect(loaded.ok && loaded.mapping.files[0]?.key).toEqual({ columns: ['id'] });
  });

  it('lists every fault of form together, with its path and line', () => {
    const text =
      GOOD.replace('version: 1', 'version: 2').replace('entity: deal', 'entity: opportunity') +
      '    colour: red\n';
    const found = problems(text);
    expect(found).toHaveLength(3);
    expect(found[0]).toMatch(/^1 version: /u);
    expect(found[1]).toMatch(/^5 files\[0\]\.entity: /u);
    expect(found[2]).toBe('10 files[0].colour: "colour" is not an option here');
  });

  it.each([
    [
      'an unknown field',
      '      owner: owner',
      '      owner: owner\n      colour: c',
      /^9 .*has no field "colour"/u,
    ],
    ['a missing field', '      owner: owner\n', '', /owner: is missing/u],
    ['a stage that does not exist', 'gagne', 'gagnee', /"gagnee" is not a stage/u],
    [
      'an amount without currency',
      '      owner: owner',
      '      owner: owner\n      amount: a',
      /say its `currency`/u,
    ],
    [
      'fields made of each other',
      'owner: owner',
      "name: { template: '{owner}' }\n      owner: { template: '{name}' }",
      /made of each other/u,
    ],
    [
      'a lookup elsewhere',
      'owner: owner',
      'owner: { lookup: { file: x.csv, by: id, take: o } }',
      /not under `files`/u,
    ],
    ['two sources', 'owner: owner', 'owner: { column: a, constant: b }', /exactly one of/u],
    ['a field without source', 'owner: owner', 'owner: { required: true }', /exactly one of/u],
    [
      'ambiguous dates',
      'key: id',
      'key: id\n    dates: [dd/MM/yyyy, MM/dd/yyyy]',
      /^7 files\[0\]\.dates.*two different days/u,
    ],
    [
      'one sign twice',
      'key: id',
      "key: id\n    decimal: ','\n    thousands: ['.', ',']",
      /also the decimal sign/u,
    ],
    ['a time zone that does not exist', 'key: id', 'key: id\n    timeZone: Mars/Base', /not a time zone/u],
    [
      'a condition on no field',
      'key: id',
      'key: id\n    skipWhen: { field: x, empty: true }',
      /not a field of this entry/u,
    ],
    [
      'a pattern that is none',
      'key: id',
      "key: id\n    skipWhen: { column: x, matches: '(' }",
      /not a regular expression/u,
    ],
    [
      'one entity compared in two ways',
      'key: id',
      'key: id\n    fields: { owner: o, stage: s }\n  - file: more.csv\n    entity: deal\n    key: { column: id, matching: loose }',
      /same `matching`/u,
    ],
    ['a missing key', '    key: id\n', '', /key/u],
    ['no YAML', 'version: 1', 'version: [1', /not YAML/u],
  ])('refuses %s', (_, from, to, expected) => {
    const found = problems(GOOD.replace(from, to));
    expect(found.join('\n')).toMatch(new RegExp(expected.source, 'mu'));
  });
});

import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { mappingJsonSchema } from './mapping-schema';

const golden: unknown = JSON.parse(
  readFileSync(new URL('../../goldens/mapping-file.schema.json', import.meta.url), 'utf8'),
);
const accepts = new Ajv2020({ strict: false }).compile(mappingJsonSchema());
const mapping = (fields: object) => ({
  version: 1,
  source: 'crm',
  files: [{ file: 'deals.csv', entity: 'deal', key: ['id'], fields }],
});

describe('mappingJsonSchema', () => {
  it('is the one that is committed: a change shows in review', () => {
    expect(mappingJsonSchema()).toEqual(golden);
  });

  it('accepts the shorthands and the full forms', () => {
    expect(
      accepts(mapping({ owner: 'a', name: ['a', 'b'], stage: { column: 'c', whenEmpty: { constant: 1 } } })),
    ).toBe(true);
  });

  it('refuses an option that does not exist', () => {
    expect(accepts(mapping({ owner: { colum: 'a' } }))).toBe(false);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonSchemaFile, jsonSchemaText } from './event-json-schema';
import { EVERY_EVENT } from './every-event';

const folder = fileURLToPath(new URL('../schemas/', import.meta.url));

describe('the committed JSON Schemas (`npm run schemas` writes them)', () => {
  it.each(EVERY_EVENT.map((contract) => [jsonSchemaFile(contract), contract] as const))(
    '%s is what its contract says',
    (file, contract) => {
      expect(readFileSync(folder + file, 'utf8')).toBe(jsonSchemaText(contract));
    },
  );

  it('are there for contracts alone', () => {
    expect(readdirSync(folder).sort()).toEqual(EVERY_EVENT.map(jsonSchemaFile).sort());
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PATHS } from '../paths';
import { readMapping } from './read-mapping';

describe('readMapping', () => {
  let dir = '';
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'mapping-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('finds the shipped mappings, all of which are right', async () => {
    expect(await readMapping({ source: 'crm-maven', mapping: undefined }, PATHS.mappings)).toMatchObject({
      source: 'crm-maven',
    });
  });

  it('names the shipped ones when there is none of that name', async () => {
    await expect(readMapping({ source: 'crm', mapping: undefined }, PATHS.mappings)).rejects.toThrow(
      'there is no source "crm". Shipped: crm-maven',
    );
  });

  it('lists the faults of a mapping with their lines', async () => {
    const mapping = join(dir, 'm.yml');
    await writeFile(mapping, 'version: 1\nsource: Not good\nfiles: []\n');
    await expect(readMapping({ source: 'csv', mapping }, PATHS.mappings)).rejects.toThrow(
      /2 problem\(s\):\n {2}- line 2: source .*\n {2}- line 3: files /u,
    );
  });

  it('says that a mapping is not there', async () => {
    await expect(readMapping({ source: 'csv', mapping: join(dir, 'x.yml') }, PATHS.mappings)).rejects.toThrow(
      'it does not exist',
    );
  });
});

import type { FileReport } from '@skillhub/ingestion/contracts';
import iconv from 'iconv-lite';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMapping } from '../mapping/load-mapping';
import { createFakeImportTarget, type FakeImportTarget } from '../testing/fake-import-target';
import { runImport } from './run-import';

const GUIDE = new URL('../../../../docs/how-to/import-a-csv.md', import.meta.url);

/** The examples of the guide, run as they stand there. */
describe('docs/how-to/import-a-csv.md', () => {
  let dir = '';
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'guide-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  const example = async (
    name: string,
  ): Promise<{ target: FakeImportTarget; files: readonly FileReport[] }> => {
    const guide = await readFile(GUIDE, 'utf8');
    const text = guide.split('<!-- example: ').find((part) => part.startsWith(`${name} -->`)) ?? '';
    const blocks = [...text.matchAll(/```(?:yaml|csv) file=(\S+)\n([\s\S]*?)```/gu)];
    const content = new Map(blocks.map(([, file = '', body = '']) => [file, body]));
    const loaded = loadMapping([...content].find(([file]) => file.endsWith('.yml'))?.[1] ?? '');
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const encoding = loaded.mapping.defaults?.encoding ?? 'utf-8';
    for (const [file, body] of content) await writeFile(join(dir, file), iconv.encode(body, encoding));
    const target = createFakeImportTarget();
    const result = await runImport({
      mapping: loaded.mapping,
      dir,
      target,
      now: () => '2026-01-01T00:00:00.000Z',
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return { target, files: result.report.files };
  };
  const refused = (files: readonly FileReport[]) =>
    files.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'refused'));

  it('imports the French export', async () => {
    const { target, files } = await example('french');
    expect(refused(files)).toEqual([]);
    expect(files.map(({ entity, accepted, skipped }) => [entity, accepted, skipped])).toEqual([
      ['sales_rep', 2, 0],
      ['account', 2, 2],
      ['deal', 4, 1],
    ]);
    expect(target.known.get('deal/Lyon | 1')).toMatchObject({
      name: 'Parcours IA – Néo Conseil',
      account: 'neo conseil',
      stage: 'gagne',
      amount: { minor: 1_250_000, currency: 'EUR' },
      openedOn: '2025-02-03',
      closedOn: '2025-04-14',
      expectedCloseOn: null,
    });
    expect(target.known.get('deal/Lyon | 2')).toMatchObject({
      account: 'neo conseil',
      amount: { minor: 123_451, currency: 'EUR' },
      probability: 0.7,
      expectedCloseOn: '2026-02-28',
      closedOn: null,
    });
    expect(target.known.get('deal/Nantes | 1')).toMatchObject({ stage: 'perdu', lossReason: 'price' });
    expect(target.known.get('deal/Nantes | 2')).toMatchObject({ name: 'Essai', account: null, amount: null });
    expect(target.known.get('account/moulins aubrac')).toMatchObject({ country: 'France' });
  });

  it('imports the American export', async () => {
    const { target, files } = await example('american');
    expect(refused(files)).toEqual([]);
    expect(target.known.get('sales_rep/7')).toMatchObject({ name: 'Ana Silva', team: 'West' });
    expect(target.known.get('product/S2')).toMatchObject({ listPrice: { minor: 99_050, currency: 'GBP' } });
    expect(target.known.get('account/c2')).toMatchObject({
      parentAccount: 'c1',
      annualRevenue: { minor: 410_000_000, currency: 'USD' },
    });
    expect(target.known.get('contact/kim@isdom.example')).toMatchObject({ name: 'Kim Lee', account: 'c1' });
    expect(target.known.get('deal/1')).toMatchObject({
      amount: { minor: 115_000, currency: 'USD' },
      closedOn: '2025-02-14',
    });
    expect(target.known.get('deal/2')).toMatchObject({
      owner: '7',
      amount: { minor: 99_050, currency: 'GBP' },
    });
    expect(target.known.get('deal/3')).toMatchObject({
      stage: 'perdu',
      amount: { minor: 120_000, currency: 'USD' },
    });
  });
});

import type { FileReport } from '@skillhub/ingestion/contracts';
import iconv from 'iconv-lite';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMapping } from '../mapping/load-mapping';
import { createFakeImportTarget } from '../testing/fake-import-target';
import { runImport, type ImportRequest } from './run-import';

const MAPPING = `version: 1
source: ventes
defaults: { decimal: ',', dates: [dd/MM/yyyy], currency: EUR }
files:
  - file: affaires*.csv
    entity: sales_rep
    key: Responsable
    fields: { name: Responsable }
  - file: clients.csv
    entity: account
    optional: true
    key: Nom
    fields: { name: Nom, country: Pays, parentAccount: Groupe }
  - file: affaires*.csv
    entity: deal
    key: N°
    fields:
      name: Objet
      account: { column: Client, optional: true }
      owner: Responsable
      stage: { column: Étape, values: { Négociation: negociation, Gagnée: gagne } }
      amount: Montant HT
      closedOn: { column: Signée le, optional: true }
`;
const HEADER = 'N°;Objet;Responsable;Étape;Montant HT;Signée le';
const DEALS = `${HEADER}\r\n1;"Offre ""été""\r\nlot 2";Zoé;Négociation;1 200,50;\r\n2;Suite;Léa;Gagnée;900;31/12/2024\r\n`;

describe('runImport', () => {
  let dir = '';
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'import-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  const run = async (
    files: Readonly<Record<string, string | Buffer>>,
    request: Partial<ImportRequest> = {},
    text = MAPPING,
  ) => {
    for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
    const loaded = loadMapping(text);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const now = () => '2025-01-01T00:00:00.000Z';
    return runImport({ mapping: loaded.mapping, dir, now, target: createFakeImportTarget(), ...request });
  };
  const deals = async (...args: Parameters<typeof run>): Promise<FileReport> => {
    const result = await run(...args);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const report = result.report.files.find(({ entity }) => entity === 'deal');
    if (report === undefined) throw new Error('no report of the deals');
    return report;
  };
  const problems = async (...args: Parameters<typeof run>) => {
    const result = await run(...args);
    return result.ok ? [] : result.problems.map(({ file, message }) => `${file ?? ''}: ${message}`);
  };

  it.each([
    ['UTF-8', Buffer.from(DEALS)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${DEALS}`)],
    ['windows-1252, guessed', iconv.encode(DEALS, 'windows-1252')],
    ['UTF-16 with a byte-order mark', iconv.encode(DEALS, 'utf-16le', { addBOM: true })],
    ['UTF-16 big endian with a byte-order mark', iconv.encode(DEALS, 'utf-16be', { addBOM: true })],
    ['UTF-16 without a mark', iconv.encode(DEALS, 'utf-16le')],
    ['a file that announces its separator', Buffer.from(`sep=;\r\n${DEALS}`)],
    ['Unix line ends and a tabulator', Buffer.from(DEALS.replaceAll(';', '\t').replaceAll('\r\n', '\n'))],
  ])('reads the same rows from %s', async (_, content) => {
    const target = createFakeImportTarget();
    const report = await deals({ 'affaires.csv': content }, { target });
    expect(report).toMatchObject({ rows: 2, accepted: 2, refused: 0 });
    expect(target.known.get('deal/1')).toMatchObject({
      owner: 'Zoé',
      stage: 'negociation',
      amount: { minor: 120050, currency: 'EUR' },
    });
    expect(target.known.get('deal/2')).toMatchObject({ closedOn: '2024-12-31' });
  });

  it('changes nothing when it is run again', async () => {
    const target = createFakeImportTarget();
    await deals({ 'affaires.csv': DEALS }, { target });
    const writes = target.writes();
    expect(await deals({}, { target })).toMatchObject({ accepted: 0, repeated: 2, refused: 0 });
    expect(target.writes()).toBe(writes);
  });

  it('ends in the same state after being killed anywhere and run again', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `${String(i)};Offre;Rep ${String(i % 7)};Négociation;${String(i)},5;`,
    );
    const files = { 'affaires.csv': [HEADER, ...rows].join('\n') };
    const whole = createFakeImportTarget();
    await run(files, { target: whole });
    for (let dieAfter = 0; dieAfter < whole.writes(); dieAfter += 5) {
      const dying = createFakeImportTarget({ dieAfter });
      await expect(run(files, { target: dying, batchSize: 4 })).rejects.toThrow('killed');
      const revived = createFakeImportTarget();
      await revived.apply([...dying.known.values()]);
      await run(files, { target: revived, batchSize: 4 });
      expect(new Map([...revived.known].sort())).toEqual(new Map([...whole.known].sort()));
    }
  });

  it('imports nothing and lists every problem of the files when one does not fit', async () => {
    const target = createFakeImportTarget();
    const text = MAPPING.replace('optional: true\n    key: Nom', 'key: Nom').replace(
      'Montant HT',
      'Montant H.T.',
    );
    expect(await problems({ 'affaires.csv': DEALS }, { target }, text)).toEqual([
      expect.stringMatching(/^clients\.csv: is not in .*affaires\.csv/u),
      expect.stringMatching(
        /^affaires\.csv: there is no column "Montant H\.T\." \(for amount\); did you mean "Montant HT"\?/u,
      ),
    ]);
    expect(target.writes()).toBe(0);
  });

  it.each([
    [
      'a declared separator that is wrong',
      DEALS,
      ',',
      'found 1 column with the separator ",", the separator looks like ";"',
    ],
    ['an empty file', '', ';', 'the file is empty'],
    ['a spreadsheet', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0, 1]), ';', 'NUL bytes'],
    ['a column that is there twice', DEALS.replace('Signée le', 'Objet'), ';', 'is there 2 times'],
  ])('says what is wrong with %s', async (_, content, delimiter, message) => {
    const text = MAPPING.replace('defaults: {', `defaults: { encoding: utf-8, delimiter: '${delimiter}',`);
    expect((await problems({ 'affaires.csv': content }, {}, text)).join('\n')).toContain(message);
  });

  it('names a folder that is not there', async () => {
    expect(await problems({}, { dir: join(dir, 'nowhere') })).toEqual([
      expect.stringContaining('it does not exist'),
    ]);
  });

  it('gives each refused row its number, line and reason, and goes on', async () => {
    const content = [
      HEADER,
      '1;"a\nb";Zoé;Négociation;1;',
      '2;x;Zoé;Perdu?;1;',
      '',
      '3;"open;Zoé;Négociation;1;',
      '4;x;Zoé',
      '5;x;Zoé;Négociation;1.5;',
      '6;x;Zoé;Négociation;2;',
    ].join('\n');
    const report = await deals({ 'affaires.csv': content }, { refusedDir: join(dir, 'refused') });
    expect(report).toMatchObject({ rows: 6, accepted: 2, refused: 4 });
    expect(
      report.findings
        .filter(({ severity }) => severity === 'refused')
        .map(({ row, line, code }) => [row, line, code]),
    ).toEqual([
      [2, 4, 'value.not_mapped'],
      [3, 6, 'row.unterminated_quote'],
      [4, 7, 'row.too_few_columns'],
      [5, 8, 'value.not_a_number'],
    ]);
  });

  it('writes the refused rows so that they can be repaired and imported again', async () => {
    const content = [HEADER, '1;a;Zoé;Négociation;1;', '2;"x;""y""";Zoé;Bof;1;'].join('\n');
    const target = createFakeImportTarget();
    const report = await deals({ 'affaires.csv': content }, { target, refusedDir: join(dir, 'refused') });
    const written = await readFile(report.refusedRowsFile ?? '', 'utf8');
    expect(written).toMatch(/^\ufeff_line;_problem;N°;/u);
    await writeFile(report.refusedRowsFile ?? '', written.replace(';Bof;', ';Gagnée;'));
    const again = await deals({}, { target, dir: join(dir, 'refused', 'deal') });
    expect(again).toMatchObject({ rows: 1, accepted: 1 });
    expect(target.known.get('deal/2')).toMatchObject({ name: 'x;"y"', stage: 'gagne' });
  });

  describe('with the same key twice', () => {
    const content = [
      HEADER,
      '1;a;Zoé;Négociation;1;',
      '1;a;Zoé;Négociation;1;',
      '1;b;Zoé;Négociation;1;',
    ].join('\n');
    const keeping = (rule: string) => MAPPING.replace('key: N°', `key: N°\n    onDuplicate: ${rule}`);

    it('refuses the row that differs, and names the first one', async () => {
      const report = await deals({ 'affaires.csv': content });
      expect(report).toMatchObject({ accepted: 1, repeated: 1, refused: 1 });
      expect(report.findings).toContainEqual(
        expect.objectContaining({
          row: 3,
          code: 'key.duplicate',
          message: expect.stringContaining('row 1') as unknown,
        }),
      );
    });

    it('keeps the first where the mapping says so', async () => {
      const target = createFakeImportTarget();
      expect(await deals({ 'affaires.csv': content }, { target }, keeping('first'))).toMatchObject({
        accepted: 1,
        repeated: 1,
        skipped: 1,
      });
      expect(target.known.get('deal/1')).toMatchObject({ name: 'a' });
    });

    it('keeps the last over all files where the mapping says so, and stays repeatable', async () => {
      const target = createFakeImportTarget();
      const files = {
        'affaires-1.csv': content,
        'affaires-2.csv': [HEADER, '1;c;Zoé;Négociation;1;'].join('\n'),
      };
      await run(files, { target }, keeping('last'));
      expect(target.known.get('deal/1')).toMatchObject({ name: 'c' });
      const writes = target.writes();
      await run({}, { target }, keeping('last'));
      expect(target.writes()).toBe(writes);
    });

    it('refuses the repeat of a row that was refused', async () => {
      const rows = [
        `${HEADER};Client`,
        ...['1', '1'].map((key) => `${key};a;Zoé;Négociation;1;;Inconnu`),
      ].join('\n');
      expect(await deals({ 'affaires.csv': rows })).toMatchObject({ accepted: 0, repeated: 0, refused: 2 });
    });
  });

  it('imports parents before their subsidiaries, and refuses circles and unknown parents', async () => {
    const target = createFakeImportTarget();
    const clients = ['Nom;Pays;Groupe', 'C;FR;B', 'B;FR;A', 'A;FR;', 'X;FR;Y', 'Y;FR;X', 'Z;FR;Nobody'].join(
      '\n',
    );
    const result = await run({ 'affaires.csv': DEALS, 'clients.csv': clients }, { target, batchSize: 1 });
    const report = result.ok ? result.report.files.find(({ entity }) => entity === 'account') : undefined;
    expect(report).toMatchObject({ accepted: 3, refused: 3 });
    expect(report?.findings.map(({ row, code }) => [row, code])).toEqual([
      [4, 'account.circle'],
      [5, 'account.circle'],
      [6, 'sales.unknown_account'],
    ]);
  });

  describe('that looks into another file', () => {
    const text = MAPPING.replace(
      '      owner: Responsable\n      stage',
      '      owner: Responsable\n      name: { lookup: { file: liens.csv, by: N°, match: affaire, take: objet } }\n      stage',
    )
      .replace('      name: Objet\n', '')
      .concat("lookups:\n  - { file: liens.csv, delimiter: '|' }\n");

    it('finds the value there, and warns where there is none', async () => {
      const target = createFakeImportTarget();
      const report = await deals(
        { 'affaires.csv': DEALS, 'liens.csv': 'affaire|objet\n1|Lien' },
        { target },
        text,
      );
      expect(target.known.get('deal/1')).toMatchObject({ name: 'Lien' });
      expect(target.known.get('deal/2')).toMatchObject({ name: null });
      expect(report.findings.map(({ row, code }) => [row, code])).toContainEqual([2, 'lookup.not_found']);
    });

    it('imports nothing when that file has two answers, unless the mapping chooses', async () => {
      const files = { 'affaires.csv': DEALS, 'liens.csv': 'affaire|objet\n1|Un\n1|Deux' };
      expect((await problems(files, {}, text)).join()).toContain('several values of "objet" for 1');
      const target = createFakeImportTarget();
      await deals(files, { target }, text.replace('take: objet', 'take: objet, onDuplicate: last'));
      expect(target.known.get('deal/1')).toMatchObject({ name: 'Deux' });
    });

    it('imports nothing when that file is not there', async () => {
      expect(await problems({ 'affaires.csv': DEALS }, {}, text)).toEqual([
        expect.stringMatching(/^liens\.csv: is needed by a lookup/u),
      ]);
    });
  });

  it('tells its progress and never has more than the agreed batches unanswered', async () => {
    let unanswered = 0;
    let most = 0;
    const fake = createFakeImportTarget();
    const target = {
      apply: async (...args: Parameters<typeof fake.apply>) => {
        most = Math.max(most, (unanswered += 1));
        const outcomes = await fake.apply(...args);
        unanswered -= 1;
        return outcomes;
      },
    };
    const rows = Array.from({ length: 500 }, (_, i) => `${String(i)};Offre;Zoé;Négociation;1;`);
    const seen: number[] = [];
    await run(
      { 'affaires.csv': [HEADER, ...rows].join('\n') },
      { target, batchSize: 10, batchesInFlight: 3, onProgress: ({ rows: count }) => seen.push(count) },
    );
    expect(most).toBeLessThanOrEqual(3);
    expect(seen.at(-1)).toBe(500);
  });
});

import type { CsvRow, CsvSource } from '../csv/csv-source';
import { loose } from '../values/text';
import { loadMapping } from './load-mapping';
import { rowMapper, type MappedRow } from './row-mapper';

const MAPPING = `version: 1
source: ventes
defaults: { decimal: ',', dates: [dd/MM/yyyy], currency: EUR }
files:
  - file: prix.csv
    entity: product
    key: ref
    decimal: '.'
    fields: { name: ref, listPrice: prix }
  - file: clients.csv
    entity: account
    key: { columns: [nom], matching: loose }
    fields: { name: nom }
  - file: affaires.csv
    entity: deal
    key: [agence, numero]
    skipWhen: { column: archive, true: true }
    fields:
      name: { template: ['{account} – {product}', '{product}'] }
      account: client
      product: { column: produit, corrections: { GTXPro: GTX Pro } }
      owner: { column: [vendeur, responsable], whenEmpty: { constant: Personne } }
      stage:
        column: etape
        values: { Négociation: negociation, Gagnée: gagne, Perdue: perdu }
      amount:
        column: montant
        emptyWhen: { field: stage, in: perdu }
        whenEmpty: { lookup: { file: prix.csv, by: product, match: ref, take: prix } }
      probability: { column: chance, onInvalid: empty }
      closedOn: cloture
      lossReason: { column: motif, values: { Prix: price }, unmapped: empty }
`;
const HEADER = [
  'agence',
  'numero',
  'archive',
  'client',
  'produit',
  'vendeur',
  'responsable',
  'etape',
  'montant',
  'chance',
  'cloture',
  'motif',
];
const ROW = {
  agence: 'Lyon',
  numero: '7',
  client: 'Café  Noir',
  produit: 'GTXPro',
  responsable: 'Zoé',
  etape: 'NEGOCIATION',
  montant: '1 200,50',
  chance: '40 %',
};

function source(header: readonly string[]): CsvSource {
  return {
    path: '',
    bytes: 0,
    header,
    delimiter: ',',
    quote: '"',
    skipLines: 0,
    hasHeader: true,
    encoding: { encoding: 'utf-8', certainty: 'valid UTF-8' },
    indexOf: (column) => header.findIndex((name) => loose(name) === loose(column)),
    rows: async function* () {
      yield await Promise.resolve([]);
    },
  };
}

function map(row: Readonly<Record<string, string>>, change: Partial<CsvRow> = {}): MappedRow {
  const loaded = loadMapping(MAPPING);
  const deals = loaded.ok ? loaded.mapping.files[2] : undefined;
  if (!loaded.ok || deals === undefined) throw new Error('the mapping of the test does not load');
  const prices = (key: readonly string[]) => (key[0] === 'GTX Pro' ? '4821.00' : undefined);
  const cells = HEADER.map((column) => row[column] ?? '');
  return rowMapper(
    loaded.mapping,
    deals,
    source(HEADER),
    () => prices,
  )({ row: 1, line: 2, raw: '', cells, ...change });
}
const record = (row: Readonly<Record<string, string>>) => {
  const mapped = map(row);
  return mapped.kind === 'record' ? mapped.record : mapped;
};
const notes = (mapped: MappedRow) =>
  'notes' in mapped ? mapped.notes.map(({ severity, code }) => `${severity} ${code}`) : [];

describe('rowMapper', () => {
  it('fills every field from its source', () => {
    expect(record(ROW)).toEqual({
      entity: 'deal',
      key: 'Lyon | 7',
      name: 'Café Noir – GTX Pro',
      account: 'cafe noir',
      contact: null,
      product: 'GTX Pro',
      owner: 'Zoé',
      stage: 'negociation',
      amount: { minor: 120050, currency: 'EUR' },
      probability: 0.4,
      openedOn: null,
      expectedCloseOn: null,
      closedOn: null,
      lossReason: null,
    });
  });

  it('reports a correction, and says nothing of a translation', () => {
    expect(notes(map(ROW))).toEqual(['warning value.corrected']);
  });

  it('takes the next template when a name of the first is empty, and warns of the missing account', () => {
    const mapped = map({ ...ROW, client: '' });
    expect(mapped.kind === 'record' && mapped.record).toMatchObject({ name: 'GTX Pro', account: null });
    expect(notes(mapped)).toContain('warning deal.without_account');
  });

  it('looks an amount up when it is empty or does not count, as the other file writes it', () => {
    expect(record({ ...ROW, montant: '' })).toMatchObject({ amount: { minor: 482100 } });
    expect(record({ ...ROW, etape: 'Perdue', montant: '0', motif: 'Prix' })).toMatchObject({
      amount: { minor: 482100 },
      lossReason: 'price',
    });
    const unknown = map({ ...ROW, montant: '', produit: 'Autre' });
    expect(unknown.kind === 'record' && unknown.record).toMatchObject({ amount: null });
    expect(notes(unknown)).toContain('warning lookup.not_found');
  });

  it('leaves a loss reason out that says nothing, or that a deal cannot have', () => {
    expect(record({ ...ROW, etape: 'perdue', motif: 'Météo' })).toMatchObject({ lossReason: null });
    expect(record({ ...ROW, motif: 'Prix' })).toMatchObject({ lossReason: null });
  });

  it('takes the single closing day of an open deal as the expected one', () => {
    expect(record({ ...ROW, cloture: '31/12/2024' })).toMatchObject({
      closedOn: null,
      expectedCloseOn: '2024-12-31',
    });
  });

  it('uses a constant where no column is filled', () => {
    expect(record({ ...ROW, responsable: '' })).toMatchObject({ owner: 'Personne' });
  });

  it('leaves rows out where the mapping says so', () => {
    expect(map({ ...ROW, archive: 'Oui' }).kind).toBe('skipped');
    expect(map({ ...ROW, archive: 'non' }).kind).toBe('record');
  });

  it('refuses a row whole, with everything that is wrong with it', () => {
    const mapped = map({ ...ROW, etape: 'Signée', montant: '12.5', cloture: '2024-01-01', numero: '' });
    expect(mapped.kind).toBe('refused');
    expect(notes(mapped).filter((note) => note.startsWith('refused'))).toEqual([
      'refused value.not_mapped',
      'refused value.not_a_date',
      'refused value.not_a_number',
      'refused key.empty',
    ]);
  });

  it('leaves an unreadable value empty where the mapping is lenient', () => {
    const mapped = map({ ...ROW, chance: '140 %' });
    expect(mapped.kind === 'record' && mapped.record).toMatchObject({ probability: null });
    expect(notes(mapped)).toContain('warning value.not_a_share');
  });

  it.each([
    ['a broken quote', { problem: 'unterminated_quote' }, 'refused row.unterminated_quote'],
    ['too few values', { cells: ['Lyon', '7'] }, 'refused row.too_few_columns'],
    ['too many values', { cells: [...HEADER, 'x'] }, 'refused row.too_many_columns'],
    ['a NUL byte', { cells: HEADER.map(() => 'a\0b') }, 'refused value.nul_byte'],
  ] as const)('refuses %s', (_, change, code) => {
    expect(notes(map(ROW, change))).toContain(code);
  });

  it('does not mind separators too many at the end of a row', () => {
    expect(
      map(ROW, { cells: [...HEADER.map((column) => (ROW as Record<string, string>)[column] ?? ''), '', ''] })
        .kind,
    ).toBe('record');
  });
});

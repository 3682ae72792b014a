import type { RecordsResult } from '@skillhub/warehouse/contracts';
import { cell, recordsCsv } from './csv';

describe('a CSV cell', () => {
  it.each([
    ['=HYPERLINK("http://evil")', `"'=HYPERLINK(""http://evil"")"`],
    ['+33 1 23', "'+33 1 23"],
    ['-1+1', "'-1+1"],
    ['@sum(a1)', "'@sum(a1)"],
    ['\tx', "'\tx"],
    ['-12.50', '-12.50'],
    ['a,b', '"a,b"'],
    ['a;b', '"a;b"'],
    ['line\nbreak', '"line\nbreak"'],
    ['say "hi"', '"say ""hi"""'],
    [null, ''],
    [-3, '-3'],
    ['Été', 'Été'],
  ])('writes %j as %s', (value, expected) => {
    expect(cell(value)).toBe(expected);
  });
});

describe('records as CSV', () => {
  const result: RecordsResult = {
    metric: 'sales.won_amount',
    columns: [
      { id: 'deal', name: { fr: 'Affaire', en: 'Deal' }, kind: 'id' },
      { id: 'amount', name: { fr: 'Montant', en: 'Amount' }, kind: 'money' },
    ],
    rows: [
      {
        streamId: 'deal-d1',
        values: { deal: 'd1', amount: '12.50' },
        contribution: { numerator: '12.50', denominator: 1 },
      },
      { streamId: 'deal-d2', values: { deal: 'd2', amount: null }, contribution: { numerator: 0 } },
    ],
    total: 2,
    page: 1,
    pageSize: 50,
    labels: { deal: { d1: '=cmd()' } },
  };

  it('shows names beside ids, in the asked language, with formulas made harmless', () => {
    expect(recordsCsv(result, 'fr')).toBe(
      '\uFEFFAffaire,Affaire (id),Montant,Contribution (numérateur),Contribution (dénominateur)\r\n' +
        "'=cmd(),d1,12.50,12.50,1\r\n" +
        ',d2,,0,\r\n',
    );
    expect(recordsCsv(result, 'en')).toContain('Deal,Deal (id),Amount');
  });
});

import type { Finding } from '@skillhub/ingestion/contracts';
import { createTally } from './file-tally';

const finding = (row: number, severity: Finding['severity'], code = 'x'): Finding => ({
  row,
  line: row + 1,
  severity,
  code,
  message: `row ${String(row)}`,
});

describe('createTally', () => {
  it('keeps a thousand findings in row order, refusals rather than warnings, and counts all', () => {
    const tally = createTally('deals.csv', 'deal');
    for (let row = 3000; row > 0; row -= 1) tally.find(finding(row, row % 100 === 0 ? 'refused' : 'warning'));
    const { findings, summary } = tally.report(undefined);
    expect(findings).toHaveLength(1000);
    expect(findings.filter(({ severity }) => severity === 'refused')).toHaveLength(30);
    expect(findings.map(({ row }) => row)).toEqual([...findings.map(({ row }) => row)].sort((a, b) => a - b));
    expect(
      summary.map(({ severity, count, firstRow, example }) => [severity, count, firstRow, example]),
    ).toEqual([
      ['warning', 2970, 1, 'row 1'],
      ['refused', 30, 100, 'row 100'],
    ]);
  });

  it('tells kinds apart by severity, code and column', () => {
    const tally = createTally('deals.csv', 'deal');
    tally.find(finding(1, 'warning', 'a'));
    tally.find({ ...finding(2, 'warning', 'a'), column: 'c' });
    tally.find(finding(3, 'warning', 'b'));
    tally.find(finding(4, 'warning', 'b'));
    expect(tally.report(undefined).summary.map(({ code, column, count }) => [code, column, count])).toEqual([
      ['b', undefined, 2],
      ['a', undefined, 1],
      ['a', 'c', 1],
    ]);
  });
});

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { createTokenizer, type CsvRecord } from './tokenizer';

function tokens(
  text: string,
  { size = text.length, ...syntax }: { size?: number; maxRecordLength?: number } = {},
): CsvRecord[] {
  const tokenizer = createTokenizer({ delimiter: ',', quote: '"', ...syntax });
  const records: CsvRecord[] = [];
  for (let at = 0; at < text.length; at += Math.max(1, size))
    records.push(...tokenizer.push(text.slice(at, at + Math.max(1, size))));
  return [...records, ...tokenizer.end()];
}
const cells = (text: string) => tokens(text).map((record) => record.cells);

describe('createTokenizer', () => {
  it('agrees with csv-parse on well-formed text, however it is cut into pieces', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' ', ';'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 1, max: 9 }),
        (rows, end, size) => {
          const text = rows
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',') + end)
            .join('');
          const expected = parse(text, { record_delimiter: end, relax_column_count: true });
          expect(tokens(text, { size }).map((record) => record.cells)).toEqual(expected);
        },
      ),
    );
  });

  it('never throws and gives the same records however any text is cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '\0') }),
        fc.integer({ min: 1, max: 5 }),
        (text, size) => {
          expect(tokens(text, { size })).toEqual(tokens(text));
        },
      ),
    );
  });

  it('counts lines through quoted line ends and blank lines', () => {
    const records = tokens('a,b\n"1\n2",x\r\n\r\n3,"y\r\nz"\r4,5');
    expect(records.map(({ line, cells: [first] }) => [line, first])).toEqual([
      [1, 'a'],
      [2, '1\n2'],
      [5, '3'],
      [7, '4'],
    ]);
  });

  it('gives back the one line whose quote never ends and reads on with the next', () => {
    const records = tokens('a,b\n1,"open\n2,x\n3,y\n');
    expect(records.map(({ line, cells: row, problem }) => [line, row[0], problem])).toEqual([
      [1, 'a', undefined],
      [2, '1', 'unterminated_quote'],
      [3, '2', undefined],
      [4, '3', undefined],
    ]);
  });

  it('gives back the one line with text after a closing quote', () => {
    const records = tokens('1,"a"b\n2,"c"\n6,"open,7\n7,8\n8,"q"x\n9,y\n');
    expect(records.map(({ line, problem }) => [line, problem])).toEqual([
      [1, 'stray_quote'],
      [2, undefined],
      [3, 'stray_quote'],
      [4, undefined],
      [5, 'stray_quote'],
      [6, undefined],
    ]);
  });

  it('takes a quote inside an unquoted value as it is, and spaces around a quoted one away', () => {
    expect(cells('5" screen,x\n 1 , "a,b" ,2\n')).toEqual([
      ['5" screen', 'x'],
      [' 1 ', 'a,b', '2'],
    ]);
  });

  it('reads over a record that is too long, and keeps the line numbers', () => {
    const records = tokens(`${'x'.repeat(50)},1\n2,y\n"${'q\n'.repeat(30)}\n`, {
      size: 7,
      maxRecordLength: 20,
    });
    expect(records[0]).toMatchObject({ line: 1, problem: 'too_long' });
    expect(records[1]).toMatchObject({ line: 2, cells: ['2', 'y'] });
    expect(records[2]).toMatchObject({ line: 3, problem: 'unterminated_quote' });
    expect(records.every(({ raw }) => raw.length <= 20)).toBe(true);
  });
});

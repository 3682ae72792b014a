import { toCsv } from './csv';

describe('a CSV export', () => {
  it('quotes, disarms formulas and leaves numbers alone', () => {
    const text = toCsv(
      ['a', 'b'],
      [
        ['=1+1', 'x "y", z'],
        ['-12.50', 3],
        [null, true],
        ['@cmd', '-x'],
      ],
    );
    expect(text).toBe('\uFEFFa,b\r\n\'=1+1,"x ""y"", z"\r\n-12.50,3\r\n,true\r\n\'@cmd,\'-x\r\n');
  });
});

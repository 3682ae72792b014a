import { importProgress } from './import-progress';

const progress = (bytesRead: number, rows: number, done = false) => ({
  file: 'deals.csv',
  entity: 'deal',
  bytes: 1000,
  accepted: rows,
  repeated: 0,
  refused: 0,
  bytesRead,
  rows,
  done,
});
function shown(isTTY: boolean): string[] {
  const written: string[] = [];
  const show = importProgress({ isTTY, write: (text) => written.push(text) });
  for (let bytes = 0; bytes <= 1000; bytes += 50) show(progress(bytes, bytes / 10));
  show(progress(1000, 100, true));
  return written;
}

describe('the progress of an import', () => {
  it('is one line at each tenth without a terminal', () => {
    const lines = shown(false);
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe('  deals.csv as deal 100 %, 100 rows: 100 accepted, 0 repeated, 0 refused\n');
  });

  it('is one moving line on a terminal', () => {
    const lines = shown(true);
    expect(lines.slice(0, -1).every((line) => line.startsWith('\r') && !line.endsWith('\n'))).toBe(true);
    expect(lines.at(-1)).toMatch(/✔ deals\.csv as deal 100 rows.*\n$/u);
  });
});

import { createTokenizer } from './tokenizer';
import { loose } from '../values/text';

const CANDIDATES = [',', ';', '\t', '|'] as const;
const SAMPLE_RECORDS = 50;

/**
 * The separator that a sample of the file is most likely written with: the one under which the header has most of the
 * expected columns, then the one that cuts the most rows into as many cells as the header.
 */
export function likelyDelimiter(
  sample: string,
  { quote, skipLines, expected }: { quote: string; skipLines: number; expected: readonly string[] },
): string {
  const wanted = new Set(expected.map(loose));
  const scores = CANDIDATES.map((delimiter) => {
    const records = createTokenizer({ delimiter, quote })
      .push(withoutLines(sample, skipLines))
      .slice(0, SAMPLE_RECORDS);
    const [header, ...rows] = records;
    const columns = header?.cells.length ?? 0;
    const found = (header?.cells ?? []).filter((cell) => wanted.has(loose(cell))).length;
    const even = rows.filter((row) => row.cells.length === columns).length;
    return { delimiter, score: found * 1_000_000 + (columns > 1 ? even * 1000 + Math.min(columns, 999) : 0) };
  });
  return scores.reduce((best, score) => (score.score > best.score ? score : best)).delimiter;
}

/** `','` → `','` in quotes, with a name for what cannot be seen. */
export function delimiterName(delimiter: string): string {
  return delimiter === '\t' ? 'a tabulator (`tab`)' : `"${delimiter}"`;
}

function withoutLines(text: string, count: number): string {
  let at = 0;
  for (let line = 0; line < count; line += 1) {
    const next = text.indexOf('\n', at);
    if (next < 0) return '';
    at = next + 1;
  }
  return text.endsWith('\n') ? text.slice(at) : `${text.slice(at)}\n`;
}

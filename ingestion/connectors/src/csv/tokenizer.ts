/** One record of a delimited file. `line` is the line on which it begins (1 for the first of the file). */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** As written, without the line end. */
  readonly raw: string;
  readonly problem?: 'unterminated_quote' | 'stray_quote' | 'too_long';
}

export interface CsvSyntax {
  readonly delimiter: string;
  readonly quote: string;
  /** A longer record is refused and read over: memory stays constant whatever the file holds. */
  readonly maxRecordLength?: number;
}

export interface Tokenizer {
  /** The records that are complete after this piece of text; blank lines give none. */
  push(text: string): readonly CsvRecord[];
  /** What is left when the text is over. */
  end(): readonly CsvRecord[];
}

type Scan =
  | { readonly kind: 'more' }
  | {
      readonly kind: 'record';
      readonly cells: readonly string[];
      readonly end: number;
      readonly next: number;
    }
  | { readonly kind: 'broken'; readonly problem: 'unterminated_quote' | 'stray_quote' };

const DEFAULT_MAX = 1_048_576;

/**
 * Splits text into records (RFC 4180, any line ends). A broken quote costs one line: the line on which the record began
 * is given back with its problem and reading goes on with the next one. csv-parse, which the tests use as the reference
 * on well-formed text, skips every row up to some later quote instead, and so loses good rows without naming them.
 */
export function createTokenizer({ delimiter, quote, maxRecordLength = DEFAULT_MAX }: CsvSyntax): Tokenizer {
  let buffer = '';
  let line = 1;
  let discarding = false;

  const take = (final: boolean): CsvRecord[] => {
    const records: CsvRecord[] = [];
    let start = 0;
    while (start < buffer.length) {
      if (discarding) {
        const next = lineEnd(buffer, start, final);
        if (next === undefined) return rest(records, buffer.length);
        discarding = false;
        line += 1;
        start = next.after;
        continue;
      }
      let scan = scanRecord(buffer, start, delimiter, quote, final);
      if (scan.kind === 'more') {
        if (buffer.length - start <= maxRecordLength) return rest(records, start);
        scan = { kind: 'broken', problem: 'unterminated_quote' };
      }
      if (scan.kind === 'broken') {
        const end = lineEnd(buffer, start, true) ?? { at: buffer.length, after: buffer.length };
        const closed = lineEnd(buffer, start, final) !== undefined;
        const raw = buffer.slice(start, end.at);
        const problem = closed || final ? scan.problem : 'too_long';
        records.push({ line, cells: raw.split(delimiter), raw: raw.slice(0, maxRecordLength), problem });
        discarding = !closed && !final;
        line += closed ? 1 : 0;
        start = end.after;
        continue;
      }
      const raw = buffer.slice(start, scan.end);
      if (raw.length > maxRecordLength)
        records.push({ line, cells: [], raw: raw.slice(0, maxRecordLength), problem: 'too_long' });
      else if (raw.trim() !== '' || scan.cells.length > 1) records.push({ line, cells: scan.cells, raw });
      line += 1 + countLineEnds(raw);
      start = scan.next;
    }
    return rest(records, start);
  };
  const rest = (records: CsvRecord[], from: number): CsvRecord[] => {
    buffer = buffer.slice(from);
    return records;
  };
  return {
    push: (text) => {
      buffer += text;
      return take(false);
    },
    end: () => take(true),
  };
}

function scanRecord(text: string, start: number, delimiter: string, quote: string, final: boolean): Scan {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const opening = skipBlanks(text, at, delimiter);
    if (text[opening] === quote) {
      const quoted = scanQuoted(text, opening + 1, quote, final);
      if (typeof quoted === 'string')
        return quoted === 'more' ? { kind: 'more' } : { kind: 'broken', problem: quoted };
      cells.push(quoted.value);
      at = skipBlanks(text, quoted.after, delimiter);
    } else {
      const end = plainEnd(text, at, delimiter);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at >= text.length)
      return final ? { kind: 'record', cells, end: text.length, next: text.length } : { kind: 'more' };
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    const end = lineEnd(text, at, final);
    if (end === undefined) return { kind: 'more' };
    if (end.at === at) return { kind: 'record', cells, end: at, next: end.after };
    return { kind: 'broken', problem: 'stray_quote' };
  }
}

function scanQuoted(
  text: string,
  start: number,
  quote: string,
  final: boolean,
): 'more' | 'unterminated_quote' | { readonly value: string; readonly after: number } {
  let value = '';
  let from = start;
  for (;;) {
    const close = text.indexOf(quote, from);
    if (close < 0 || (close + 1 >= text.length && !final)) return final ? 'unterminated_quote' : 'more';
    if (text[close + 1] !== quote) return { value: value + text.slice(from, close), after: close + 1 };
    value += text.slice(from, close + 1);
    from = close + 2;
  }
}

function plainEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length) {
    const character = text[at];
    if (character === delimiter || character === '\n' || character === '\r') return at;
    at += 1;
  }
  return at;
}

function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while (text[at] === ' ' || (text[at] === '\t' && delimiter !== '\t')) at += 1;
  return at;
}

/** The first line end at or after a place; a trailing `\r` is only one when no `\n` can follow any more. */
function lineEnd(text: string, from: number, final: boolean): { at: number; after: number } | undefined {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  if (at >= text.length) return final ? { at, after: at } : undefined;
  if (text[at] === '\n') return { at, after: at + 1 };
  if (text[at + 1] === '\n') return { at, after: at + 2 };
  return at + 1 >= text.length && !final ? undefined : { at, after: at + 1 };
}

function countLineEnds(raw: string): number {
  return raw.includes('\n') || raw.includes('\r') ? (raw.match(/\r\n|\n|\r/gu)?.length ?? 0) : 0;
}

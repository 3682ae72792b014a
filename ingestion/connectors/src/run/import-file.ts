import type {
  FileReport,
  Finding,
  ImportOutcome,
  ImportRecord,
  ImportTarget,
} from '@skillhub/ingestion/contracts';
import { join } from 'node:path';
import type { CsvRow } from '../csv/csv-source';
import type { Note } from '../mapping/field-reader';
import { createRefusedRows } from '../report/refused-rows';
import { createTally } from './file-tally';
import type { PlannedFile } from './import-plan';
import { contentOf, type FirstRow, type KnownKeys } from './known-keys';
import type { LastContents } from './last-contents';
import { createQueue } from './queue';
import { refusalMessage } from './refusal-message';

export interface ImportProgress {
  readonly file: string;
  readonly entity: string;
  readonly bytesRead: number;
  readonly bytes: number;
  readonly rows: number;
  readonly accepted: number;
  readonly repeated: number;
  readonly refused: number;
  readonly done: boolean;
}

export interface FileImport {
  readonly target: ImportTarget;
  readonly known: KnownKeys;
  readonly last: LastContents | undefined;
  readonly refusedDir?: string;
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly batchSize?: number;
  readonly batchesInFlight?: number;
}

/** A row on its way: a record that the target will answer, or one that is already settled. */
interface Item {
  readonly row: CsvRow;
  readonly notes: readonly Note[];
  readonly record?: ImportRecord;
  readonly settled?: 'refused' | 'skipped';
  /** An earlier row with the same key and content, whose fate this one shares. */
  readonly sameAs?: FirstRow;
}

const BATCH = 250;
const IN_FLIGHT = 3;

/** Streams one file to the target, some batches ahead of its answers and never more. */
export async function importFile(file: PlannedFile, request: FileImport): Promise<FileReport> {
  const { name, entry, source } = file;
  const { target, known } = request;
  const tally = createTally(name, entry.entity);
  const refusedRows = createRefusedRows(
    request.refusedDir === undefined ? undefined : join(request.refusedDir, entry.entity, name),
    source,
  );
  const held: Item[] = [];
  const repeats: Item[] = [];
  let bytesRead = 0;
  const progress = (done: boolean) =>
    request.onProgress?.({
      file: name,
      entity: entry.entity,
      bytesRead,
      bytes: source.bytes,
      ...tally.counts,
      done,
    });

  if (source.encoding.certainty === 'guessed')
    tally.find({
      row: 0,
      line: 1,
      severity: 'warning',
      code: 'file.encoding_guessed',
      message: `the file is not UTF-8 and was read as ${source.encoding.encoding}: say \`encoding\` to be sure`,
    });

  const settle = async (items: readonly Item[], outcomes: readonly ImportOutcome[]) => {
    let answered = 0;
    for (const item of items) {
      const outcome = item.record === undefined ? undefined : outcomes[answered++];
      settleItem(item, outcome);
    }
    await refusedRows.flush();
    progress(false);
  };
  const settleItem = (item: Item, outcome: ImportOutcome | undefined) => {
    const notes = [...item.notes];
    if (outcome?.status === 'refused') {
      notes.push(refusalNote(outcome));
      const first = item.record === undefined ? undefined : known.first(item.record);
      first?.refuse();
    }
    if (item.sameAs?.refused() === true)
      notes.push(
        duplicate(`the same as ${placeOf(item.sameAs, name)}, which was refused`, 'key.duplicate_of_refused'),
      );
    const findings = notes.map((note): Finding => ({ row: item.row.row, line: item.row.line, ...note }));
    const status =
      outcome?.status ?? (item.sameAs === undefined ? item.settled : fateOf(item.sameAs)) ?? 'skipped';
    tally.count(status);
    for (const finding of findings) tally.find(finding);
    if (status === 'refused') refusedRows.add(item.row, findings);
  };
  const queue = createQueue<readonly Item[], readonly ImportOutcome[]>({
    inFlight: request.batchesInFlight ?? IN_FLIGHT,
    send: (items) => {
      const records = items.flatMap(({ record }) => (record === undefined ? [] : [record]));
      const places = items.flatMap(({ record, row }) =>
        record === undefined ? [] : [{ file: name, row: row.row }],
      );
      return records.length === 0 ? Promise.resolve([]) : target.apply(records, places);
    },
    settle,
  });
  const batchSize = request.batchSize ?? BATCH;
  let batch: Item[] = [];
  const put = async (item: Item) => {
    batch.push(item);
    if (batch.length < batchSize) return;
    const full = batch;
    batch = [];
    await queue.push(full);
  };
  const flush = async () => {
    const full = batch;
    batch = [];
    if (full.length > 0) await queue.push(full);
    await queue.drained();
  };

  for await (const rows of source.rows((bytes) => (bytesRead = bytes)))
    for (const row of rows) {
      tally.row();
      const item = itemOf(row, file, request);
      if (item.record?.entity === 'account' && item.record.parentAccount !== null) held.push(item);
      else if (item.sameAs !== undefined && entry.entity === 'account') repeats.push(item);
      else await put(item);
    }
  await flush();
  await parentsFirst(held, async (items) => {
    for (const item of items) await put(item);
    await flush();
  });
  for (const item of repeats) await put(item);
  await flush();
  progress(true);
  return tally.report(await refusedRows.flush());
}

function itemOf(row: CsvRow, { name, entry, map }: PlannedFile, { known, last }: FileImport): Item {
  const mapped = map(row);
  if (mapped.kind === 'skipped') return { row, notes: [], settled: 'skipped' };
  if (mapped.kind === 'refused') return { row, notes: mapped.notes, settled: 'refused' };
  const { record, notes } = mapped;
  const content = contentOf(record);
  if (
    entry.onDuplicate === 'last' &&
    last?.has(record.key, name, row.row) === false &&
    known.first(record)?.content !== content
  )
    return { row, notes, settled: 'skipped' };
  const first = known.meet(record, content, name, row.row);
  if (first === undefined) return { row, notes, record };
  if (first.content === content) return { row, notes, sameAs: first };
  if (entry.onDuplicate === 'first') return { row, notes, settled: 'skipped' };
  const message = `the key "${record.key}" is already that of ${placeOf(first, name)}, with other values: correct one, or say \`onDuplicate: first\` or \`last\``;
  return { row, notes: [...notes, duplicate(message, 'key.duplicate')], settled: 'refused' };
}

function placeOf(first: FirstRow, file: string): string {
  return `row ${String(first.row)}${first.file === file ? '' : ` of ${first.file}`}`;
}

function fateOf(first: FirstRow): 'repeated' | 'refused' {
  return first.refused() ? 'refused' : 'repeated';
}

function duplicate(message: string, code: string): Note {
  return { severity: 'refused', column: 'key', code, message };
}

function refusalNote(outcome: Extract<ImportOutcome, { status: 'refused' }>): Note {
  return {
    severity: 'refused',
    ...(outcome.field === undefined ? {} : { column: outcome.field }),
    code: outcome.code,
    message: refusalMessage(outcome),
  };
}

/** Accounts with a parent wait for it: level by level, and those in a circle never. */
async function parentsFirst(
  held: readonly Item[],
  deliver: (items: readonly Item[]) => Promise<void>,
): Promise<void> {
  let waiting = held;
  while (waiting.length > 0) {
    const keys = new Set(waiting.map(({ record }) => record?.key));
    const ready = waiting.filter(
      ({ record }) => record?.entity !== 'account' || !keys.has(record.parentAccount ?? ''),
    );
    if (ready.length === 0) {
      const message = 'this account and its parents form a circle: correct one of them';
      await deliver(
        waiting.map(({ row, notes }) => ({
          row,
          notes: [
            ...notes,
            { severity: 'refused', column: 'parentAccount', code: 'account.circle', message },
          ],
          settled: 'refused',
        })),
      );
      return;
    }
    await deliver(ready);
    waiting = waiting.filter((item) => !ready.includes(item));
  }
}

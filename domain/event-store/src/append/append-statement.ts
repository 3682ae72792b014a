import type { LogPosition } from '@skillhub/domain/kernel';
import type { ClientBase, Pool } from 'pg';
import { numbersFromText, RAW_TYPES } from '../postgres/raw-rows';
import type { PreparedAppend } from './prepared-append';

/** What became of one command of a batch. */
export type BatchAnswer =
  | { readonly status: 'appended'; readonly log: LogPosition }
  | { readonly status: 'conflict'; readonly currentVersion: number }
  /** Its idempotency key was used before. */
  | { readonly status: 'key_known' };

/** Between texts that travel joined; see migrations/postgres/0005. */
const SEPARATOR = '\u001e';

/** Whether a command can travel in a batch: no text of it holds the separator (JSON never does). */
export function isTransportable({ streamId, idempotency }: PreparedAppend): boolean {
  return !`${streamId}${idempotency?.key ?? ''}${idempotency?.bodyHash ?? ''}`.includes(SEPARATOR);
}

/**
 * Appends commands of one tenant in one statement.
 * @returns an answer for each command, in their order
 */
export async function appendBatch(
  connection: ClientBase | Pool,
  commands: readonly PreparedAppend[],
): Promise<readonly BatchAnswer[]> {
  const { rows } = await connection.query({
    name: 'append-batch',
    text: STATEMENT,
    values: batchValues(commands) as unknown[],
    types: RAW_TYPES,
  });
  const row = (rows as readonly Readonly<Record<string, string | null>>[])[0];
  if (!row) throw new Error('event_store.append gave no answer');
  const answers: BatchAnswer[] = commands.map(() => ({ status: 'key_known' }));
  const transaction = BigInt(row['transaction'] ?? 0);
  const positions = numbersFromText(row['positions']);
  numbersFromText(row['won']).forEach((command, index) => {
    answers[command - 1] = {
      status: 'appended',
      log: { transaction, position: BigInt(positions[index] ?? 0) },
    };
  });
  const current = numbersFromText(row['current_versions']);
  numbersFromText(row['conflicts']).forEach((command, index) => {
    answers[command - 1] = { status: 'conflict', currentVersion: current[index] ?? 0 };
  });
  return answers;
}

const STATEMENT = `SELECT * FROM event_store.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`;

function batchValues(commands: readonly PreparedAppend[]): readonly (string | number)[] {
  const keys = {
    commands: [] as number[],
    values: [] as string[],
    hashes: [] as string[],
    versions: [] as number[],
  };
  commands.forEach(({ idempotency, expectedVersion, events }, index) => {
    if (!idempotency) return;
    keys.commands.push(index + 1);
    keys.values.push(idempotency.key);
    keys.hashes.push(idempotency.bodyHash);
    keys.versions.push(expectedVersion + events.length);
  });
  const { order, rounds } = inLockOrder(commands);
  const events = {
    rounds: [] as number[],
    commands: [] as number[],
    steps: [] as number[],
    streams: [] as string[],
    versions: [] as number[],
    ids: [] as string[],
    types: [] as string[],
    schemas: [] as number[],
    data: [] as string[],
    metadata: [] as string[],
    times: [] as string[],
  };
  for (const { command, index, round } of order) {
    command.events.forEach((event, step) => {
      events.rounds.push(round);
      events.commands.push(index + 1);
      events.steps.push(step);
      events.streams.push(command.streamId);
      events.versions.push(command.expectedVersion + step + 1);
      events.ids.push(event.eventId);
      events.types.push(event.type);
      events.schemas.push(event.schemaVersion);
      events.data.push(event.data);
      events.metadata.push(command.metadata);
      events.times.push(event.occurredAt);
    });
  }
  return [
    commands[0]?.tenant ?? '',
    commands.length,
    arrayText(keys.commands),
    keys.values.join(SEPARATOR),
    keys.hashes.join(SEPARATOR),
    arrayText(keys.versions),
    rounds,
    arrayText(events.rounds),
    arrayText(events.commands),
    arrayText(events.steps),
    events.streams.join(SEPARATOR),
    arrayText(events.versions),
    arrayText(events.ids),
    events.types.join(SEPARATOR),
    arrayText(events.schemas),
    events.data.join(SEPARATOR),
    events.metadata.join(SEPARATOR),
    arrayText(events.times),
  ];
}

interface Ordered {
  readonly command: PreparedAppend;
  readonly index: number;
  /** 1 for the first command of its stream in the batch, 2 for the next. */
  readonly round: number;
}

function inLockOrder(commands: readonly PreparedAppend[]): { order: readonly Ordered[]; rounds: number } {
  const seen = new Map<string, number>();
  let rounds = 1;
  const order = commands.map((command, index) => {
    const round = (seen.get(command.streamId) ?? 0) + 1;
    seen.set(command.streamId, round);
    if (round > rounds) rounds = round;
    return { command, index, round };
  });
  order.sort(
    (a, b) =>
      a.round - b.round ||
      (a.command.streamId < b.command.streamId ? -1 : a.command.streamId > b.command.streamId ? 1 : 0),
  );
  return { order, rounds };
}

/** Numbers, UUIDs and instants need no quotes in an array. */
function arrayText(values: readonly (string | number)[]): string {
  return `{${values.join(',')}}`;
}

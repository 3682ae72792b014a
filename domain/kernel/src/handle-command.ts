import type { CommandMetadata } from './command';
import type { Decider } from './decider';
import type { DomainEvent, LogPosition } from './event';
import {
  eventMetadata,
  type AppendResult,
  type EventStore,
  type KnownAnswer,
  type Stream,
} from './event-store';
import type { EventId, StreamId } from './ids';
import type { Refusal } from './result';

/** A command says its name; its events keep it as what caused them. */
export interface NamedCommand {
  readonly type: string;
}

export interface CommandToHandle<
  Command extends NamedCommand,
  Event extends DomainEvent,
  State,
  R extends Refusal,
> {
  readonly store: EventStore;
  readonly decider: Decider<Command, Event, State, R>;
  readonly streamId: StreamId;
  readonly command: Command;
  readonly metadata: CommandMetadata;
  /** Called once for each event that is appended: randomness arrives from outside. */
  readonly newEventId: () => EventId;
  /**
   * How often a command without an expected version is decided anew after losing a race.
   * @default 10
   */
  readonly attempts?: number;
}

/** Every answer a command can get. */
export type CommandOutcome<R extends Refusal = Refusal> =
  | { readonly status: 'accepted'; readonly version: number; readonly log: LogPosition }
  /** The command was right and there was nothing to change. */
  | { readonly status: 'unchanged'; readonly version: number }
  | { readonly status: 'refused'; readonly refusal: R }
  /** The author had not seen the newest version, or lost every race. */
  | { readonly status: 'conflict'; readonly currentVersion: number }
  /** The same key and body were answered before: with this version, or with this refusal. */
  | { readonly status: 'repeated'; readonly version: number; readonly refusal?: R }
  /** The key was used before for another body. */
  | { readonly status: 'key_reused' };

/** Folds a stream into the state of its aggregate. */
export function foldStream<Event extends DomainEvent, State>(
  decider: Pick<Decider<never, Event, State, never>, 'initial' | 'evolve'>,
  stream: Stream,
): State {
  // The store's codec has validated and upcast what it hands out; its type cannot name each aggregate's union.
  return stream.events.reduce<State>(
    (state, event) => decider.evolve(state, event as unknown as Event),
    decider.initial,
  );
}

/**
 * One command from its stream to its events: load, fold, decide, append. A repeated idempotency key gets the first
 * answer again, refusals included. With `metadata.expectedVersion` a newer stream is a conflict; without it the command
 * is decided anew on the newest state when another one was faster.
 */
export async function handleCommand<
  Command extends NamedCommand,
  Event extends DomainEvent,
  State,
  R extends Refusal,
>(toHandle: CommandToHandle<Command, Event, State, R>): Promise<CommandOutcome<R>> {
  const { metadata } = toHandle;
  const known = await findAnswer<R>(toHandle.store, metadata);
  if (known) return known;
  const outcome = await decideAndAppend(toHandle);
  return outcome.status === 'accepted' ? outcome : settle(toHandle.store, metadata, outcome);
}

async function decideAndAppend<
  Command extends NamedCommand,
  Event extends DomainEvent,
  State,
  R extends Refusal,
>(toHandle: CommandToHandle<Command, Event, State, R>): Promise<CommandOutcome<R>> {
  const { store, decider, streamId, command, metadata, newEventId, attempts = 10 } = toHandle;
  let currentVersion = 0;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const stream = await store.readStream(metadata.tenant, streamId);
    currentVersion = stream.version;
    if (metadata.expectedVersion !== undefined && metadata.expectedVersion !== stream.version) break;
    const decision = decider.decide(command, foldStream(decider, stream), metadata);
    if (!decision.ok) return { status: 'refused', refusal: decision.error };
    if (decision.value.length === 0) return { status: 'unchanged', version: stream.version };
    const result: AppendResult = await store.append({
      tenant: metadata.tenant,
      streamId,
      expectedVersion: stream.version,
      events: decision.value.map((event) => ({
        eventId: newEventId(),
        type: event.type,
        data: event.data,
        occurredAt: event.occurredAt ?? metadata.now,
      })),
      metadata: eventMetadata(metadata, command.type),
      ...(metadata.idempotency === undefined ? {} : { idempotency: metadata.idempotency }),
    });
    if (result.status === 'appended') return { status: 'accepted', version: result.version, log: result.log };
    if (result.status !== 'conflict') return knownOutcome<R>(result);
    currentVersion = result.currentVersion;
  }
  return { status: 'conflict', currentVersion };
}

/**
 * Keeps the answer of a command that appended nothing. A twin with the same key may have been accepted meanwhile: the
 * answer that was kept first is the answer of both.
 */
async function settle<R extends Refusal>(
  store: EventStore,
  { tenant, idempotency }: CommandMetadata,
  outcome: CommandOutcome<R>,
): Promise<CommandOutcome<R>> {
  if (!idempotency || outcome.status === 'repeated' || outcome.status === 'key_reused') return outcome;
  if (outcome.status === 'refused') await store.rememberRefusal(tenant, idempotency, outcome.refusal);
  if (outcome.status === 'unchanged') await store.rememberUnchanged(tenant, idempotency, outcome.version);
  const kept = await store.findAnswer(tenant, idempotency);
  if (!kept) return outcome;
  const isOurs =
    kept.status === 'repeated' && (outcome.status === 'refused') === (kept.refusal !== undefined);
  return isOurs && outcome.status !== 'conflict' ? outcome : knownOutcome<R>(kept);
}

async function findAnswer<R extends Refusal>(
  store: EventStore,
  { tenant, idempotency }: CommandMetadata,
): Promise<CommandOutcome<R> | undefined> {
  if (!idempotency) return undefined;
  const known = await store.findAnswer(tenant, idempotency);
  return known && knownOutcome<R>(known);
}

function knownOutcome<R extends Refusal>(known: KnownAnswer): CommandOutcome<R> {
  if (known.status === 'key_reused') return known;
  // What is kept under a key is the refusal that this same command got from this same decider.
  return known.refusal === undefined
    ? { status: 'repeated', version: known.version }
    : { status: 'repeated', version: known.version, refusal: known.refusal as R };
}

import {
  loadDemoCompany,
  generateDemoCompany,
  type DemoStep,
  type DemoTarget,
} from '@skillhub/ingestion/demo';
import {
  ActorId,
  Instant,
  type CommandMetadata,
  type CorrelationId,
  type EventId,
  type EventStore,
  type IdempotencyKey,
  type StreamId,
  type TenantId,
} from '@skillhub/domain/kernel';
import { createHash } from 'node:crypto';
import { createSalesHandler, streamOf } from './sales-handler';

export interface DemoHistoryOptions {
  readonly store: EventStore;
  readonly tenant: TenantId;
  readonly correlationId: CorrelationId;
  readonly newEventId: () => EventId;
  readonly now: () => Instant;
  /** The user ids of the people of the demo company, by name, so that their deals are their own work. */
  readonly users?: ReadonlyMap<string, ActorId>;
  readonly onProgress?: (done: number, total: number) => void;
}

const COMPANY = ActorId.of('system:demo');
const ORIGIN = 'demo:';

/**
 * Loads the history of the demo company into a tenant through the everyday commands, each at its own time in the past.
 * Safe to call at every start: a history that is complete is left alone, one that was cut off is completed, to the day on
 * which it was begun.
 * @returns how many commands there are, and whether they had all been handled before
 */
export async function loadDemoHistory(
  options: DemoHistoryOptions,
): Promise<{ readonly steps: number; readonly before: boolean }> {
  const today = (await begunOn(options)) ?? options.now();
  const target = createDemoTarget(options, today);
  const steps = generateDemoCompany({ today });
  const last = steps.at(-1);
  if (last !== undefined && (await isAnswered(options, last, steps.length - 1)))
    return { steps: steps.length, before: true };
  return { steps: await loadDemoCompany(target, { today }, options.onProgress), before: false };
}

function createDemoTarget(options: DemoHistoryOptions, today: Instant): DemoTarget {
  const { tenant, correlationId, users } = options;
  const handle = createSalesHandler(options.store, options.newEventId);
  const applyOne = async (step: DemoStep, place: number): Promise<void> => {
    const metadata: CommandMetadata = {
      tenant,
      actor: (step.by === null ? undefined : users?.get(step.by)) ?? COMPANY,
      correlationId,
      now: step.now,
      origin: ORIGIN + today,
      idempotency: keyOf(step, place),
    };
    const outcome = await handle(step.request, metadata);
    if (outcome.status === 'accepted' || outcome.status === 'unchanged') return;
    if (outcome.status === 'repeated' && outcome.refusal === undefined) return;
    // The generator only makes commands that the rules accept: anything else is a fault of ours.
    throw new Error(
      `demo command ${String(place)} (${step.request.command.type}) came out as ${JSON.stringify(outcome)}`,
    );
  };
  return {
    apply: async (steps, first) => {
      const streams = new Map<StreamId, (() => Promise<void>)[]>();
      steps.forEach((step, index) => {
        const stream = streamOf(step.request);
        streams.set(stream, [...(streams.get(stream) ?? []), () => applyOne(step, first + index)]);
      });
      // Streams side by side, the steps of one stream one after the other.
      await Promise.all(
        [...streams.values()].map(async (work) => {
          for (const run of work) await run();
        }),
      );
    },
  };
}

/** The day on which a history was begun in this tenant, from the origin of its first event. */
async function begunOn({ store, tenant }: DemoHistoryOptions): Promise<Instant | undefined> {
  const [first] = generateDemoCompany({ today: Instant.of('2026-01-15T12:00:00.000Z') });
  if (first === undefined) return undefined;
  const { events } = await store.readStream(tenant, streamOf(first.request));
  const origin = events[0]?.metadata.origin;
  const parsed = Instant.schema.safeParse(
    origin?.startsWith(ORIGIN) === true ? origin.slice(ORIGIN.length) : undefined,
  );
  return parsed.success ? parsed.data : undefined;
}

async function isAnswered(
  { store, tenant }: DemoHistoryOptions,
  step: DemoStep,
  place: number,
): Promise<boolean> {
  const known = await store.findAnswer(tenant, keyOf(step, place));
  return known?.status === 'repeated';
}

function keyOf(step: DemoStep, place: number): IdempotencyKey {
  const bodyHash = createHash('sha256').update(JSON.stringify(step)).digest('hex');
  return { key: `demo/${String(place)}`, bodyHash };
}

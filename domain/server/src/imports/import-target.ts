import {
  ActorId,
  type CommandMetadata,
  type CommandOutcome,
  type CorrelationId,
  type EventId,
  type EventStore,
  type Instant,
  type TenantId,
} from '@skillhub/domain/kernel';
import type { SalesRefusal } from '@skillhub/domain/sales';
import type { ImportOutcome, ImportRecord, ImportTarget, RecordPlace } from '@skillhub/ingestion/contracts';
import { createKnownReferences } from './known-references';
import { createSalesHandler, streamOf } from './sales-handler';
import { sourceIds } from './source-ids';
import { takeOverRequest } from './take-over-request';

export interface ImportTargetOptions {
  readonly store: EventStore;
  readonly tenant: TenantId;
  /** Short name of the source: part of every id. */
  readonly system: string;
  readonly actor?: ActorId;
  /** One for the whole import. */
  readonly correlationId: CorrelationId;
  readonly newEventId: () => EventId;
  readonly now: () => Instant;
}

/**
 * Takes the records of one source over, each through the command of its aggregate: every rule applies, and what is
 * already known with the same content writes nothing. The records of a batch are handled at once.
 */
export function createImportTarget(options: ImportTargetOptions): ImportTarget {
  const { store, tenant, system, correlationId } = options;
  const handle = createSalesHandler(store, options.newEventId);
  const known = createKnownReferences(store, tenant);
  const context = { system, known, ids: sourceIds(tenant, system) };
  const actor = options.actor ?? ActorId.of('system:import');
  const applyOne = async (record: ImportRecord, place: RecordPlace | undefined): Promise<ImportOutcome> => {
    const takeOver = await takeOverRequest(record, context);
    if (!takeOver.ok) return takeOver.refusal;
    const origin = `import:${system}${place === undefined ? '' : `/${place.file}#${String(place.row)}`}`;
    const metadata: CommandMetadata = { tenant, actor, correlationId, now: options.now(), origin };
    const outcome = await handle(takeOver.request, metadata);
    if (outcome.status === 'accepted') known.forget(streamOf(takeOver.request));
    return importOutcome(outcome);
  };
  return {
    apply: (records, places) =>
      Promise.all(records.map((record, index) => applyOne(record, places?.[index]))),
  };
}

function importOutcome(outcome: CommandOutcome<SalesRefusal>): ImportOutcome {
  switch (outcome.status) {
    case 'accepted':
      return { status: 'accepted' };
    case 'unchanged':
    case 'repeated':
      return { status: 'repeated' };
    case 'refused':
      return { ...outcome.refusal, status: 'refused' };
    case 'conflict':
      // Ten races lost against people who work on the same record: it is named, and comes in with the next run.
      return { status: 'refused', code: 'conflict.version' };
    case 'key_reused':
      throw new Error('an import uses no idempotency keys');
  }
}

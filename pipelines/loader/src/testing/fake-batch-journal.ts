import type { DeadLetters } from '@skillhub/pipelines/dead-letters';
import { LaneMovedError, type BatchJournal, type Lane, type LaneState } from '../batch-journal';

interface KeptLane extends LaneState {
  readonly generation: number;
}

/** The journal in memory, under the same suite as the one in PostgreSQL. */
export function createFakeBatchJournal(deadLetters: Pick<DeadLetters, 'record'>): BatchJournal {
  const lanes = new Map<string, KeptLane>();
  let generation = 0;
  let emptied = true;
  const idOf = ({ topic, partition }: Lane) => `${topic}|${partition}`;
  const matches = (lane: Lane, of: number, first: bigint, last: bigint) => {
    const kept = lanes.get(idOf(lane));
    return kept?.generation === of && kept.pending?.first === first && kept.pending.last === last;
  };

  async function finishEmptying(empty: () => Promise<void>): Promise<void> {
    if (emptied) return;
    await empty();
    emptied = true;
  }

  return {
    finishEmptying,
    async beginGeneration(_relay, empty) {
      generation += 1;
      emptied = false;
      lanes.clear();
      await finishEmptying(empty);
      return generation;
    },
    async currentGeneration() {
      if (!emptied) throw new Error('the raw tables are being emptied for a replay');
      return generation;
    },
    async read(lane, of) {
      const kept = lanes.get(idOf(lane));
      return kept?.generation === of
        ? { highWater: kept.highWater, pending: kept.pending }
        : { highWater: 0n, pending: undefined };
    },
    async intend({ lane, generation: of, highWater, bounds, deadLetters: found }) {
      const kept = lanes.get(idOf(lane));
      const moved =
        kept !== undefined &&
        (kept.generation !== of || kept.highWater !== highWater || kept.pending !== undefined);
      if (of !== generation || moved) throw new LaneMovedError(lane);
      lanes.set(idOf(lane), { generation: of, highWater, pending: bounds });
      await deadLetters.record(found);
    },
    async done(lane, of, { first, last }) {
      if (!matches(lane, of, first, last)) return;
      lanes.set(idOf(lane), { generation: of, highWater: last, pending: undefined });
    },
    async withdraw(lane, of, { first, last }) {
      const kept = lanes.get(idOf(lane));
      if (kept === undefined || !matches(lane, of, first, last)) return;
      lanes.set(idOf(lane), { ...kept, pending: undefined });
    },
  };
}

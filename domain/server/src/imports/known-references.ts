import type { SalesTeamId } from '@skillhub/domain/contracts';
import { foldStream, type EventStore, type StreamId, type TenantId } from '@skillhub/domain/kernel';
import { salesRep, salesRepStream } from '@skillhub/domain/sales';
import type { SourceIds } from './source-ids';

/** Answers whether records exist, asking the store once for each. Only what exists is remembered: the rest may still come. */
export interface KnownReferences {
  exists(streamId: StreamId): Promise<boolean>;
  /** The team of a sales person; `undefined` when there is no such person. */
  teamOf(rep: ReturnType<SourceIds['salesRep']>): Promise<SalesTeamId | null | undefined>;
  /** A record was written: what is remembered of it no longer counts. */
  forget(streamId: StreamId): void;
}

export function createKnownReferences(store: EventStore, tenant: TenantId): KnownReferences {
  const known = new Map<StreamId, Promise<boolean>>();
  const teams = new Map<StreamId, Promise<SalesTeamId | null | undefined>>();
  /** Questions asked at the same time share one answer; one that may change is not kept. */
  const remembered = <T>(
    map: Map<StreamId, Promise<T>>,
    key: StreamId,
    keep: (answer: T) => boolean,
    ask: () => Promise<T>,
  ) => {
    const asked = map.get(key);
    if (asked !== undefined) return asked;
    const answer = ask();
    map.set(key, answer);
    const drop = () => {
      if (map.get(key) === answer) map.delete(key);
    };
    answer.then((value) => (keep(value) ? undefined : drop()), drop);
    return answer;
  };
  return {
    exists: (streamId) =>
      remembered(
        known,
        streamId,
        (exists) => exists,
        async () => (await store.readStream(tenant, streamId)).version > 0,
      ),
    teamOf: (rep) => {
      const streamId = salesRepStream(rep);
      return remembered(
        teams,
        streamId,
        (team) => team !== undefined,
        async () => {
          const state = foldStream(salesRep, await store.readStream(tenant, streamId));
          return state.status === 'none' ? undefined : state.teamId;
        },
      );
    },
    forget: (streamId) => {
      teams.delete(streamId);
    },
  };
}

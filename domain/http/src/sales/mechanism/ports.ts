import type { HttpLogger } from '@skillhub/domain/http-kernel';
import type {
  ActorId,
  Clock,
  EventId,
  EventStore,
  LogPosition,
  SubjectId,
  TenantId,
} from '@skillhub/domain/kernel';
import type { SalesQueries } from '@skillhub/domain/read-models';

/** What the routes of sales and of the drill use; built by the composition root. */
export interface SalesHttpPorts {
  readonly store: EventStore;
  readonly queries: Omit<SalesQueries, 'labels' | 'close'>;
  readonly clock: Clock;
  readonly newEventId: () => EventId;
  /** The read models that a caller's next question goes to: a projector. */
  readonly readModels: {
    /** Whether the event at `log` shows within the time. */
    waitFor(log: LogPosition, timeoutMs: number): Promise<boolean>;
  };
  readonly vault: {
    /** Destroys the key of a person; whether it was there. */
    erase(tenant: TenantId, subject: SubjectId, actor: ActorId): Promise<boolean>;
  };
  readonly people: ActorNames;
  readonly logger: HttpLogger;
  /** Counts a refused command; labels come from closed lists. */
  readonly countRefusal: (command: string, code: string) => void;
}

export interface ActorNames {
  /** Names of users by actor id; actors that are no users (imports, the product itself) are left out. */
  namesOf(tenant: TenantId, actors: readonly ActorId[]): Promise<ReadonlyMap<string, string>>;
}

export const SALES_HTTP = Symbol('SalesHttpPorts');

export interface HttpResponse {
  setHeader(name: string, value: string): unknown;
}

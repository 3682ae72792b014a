import type { RecordedEvent } from '@skillhub/domain/kernel';
import type { LoggedEvent } from '../log/logged-event';

/** Turns what lies in the log into what the domain reads: parsed, decrypted, upcast to the newest versions. */
export interface EventReader {
  /** @param erasures the tenant's erasure count, where it was read with the events of that one tenant */
  read(events: readonly LoggedEvent[], erasures?: bigint): Promise<readonly RecordedEvent[]>;
}

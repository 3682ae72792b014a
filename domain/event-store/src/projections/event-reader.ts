import type { RecordedEvent } from '@skillhub/domain/kernel';
import type { LoggedEvent } from '../log/logged-event';

/** Turns what lies in the log into what the domain reads: parsed, decrypted, upcast to the newest versions. */
export interface EventReader {
  read(events: readonly LoggedEvent[]): Promise<readonly RecordedEvent[]>;
}

import type {
  DeadLetter,
  DeadLetterFilter,
  DeadLetters,
  ReplayOutcome,
} from '@skillhub/pipelines/dead-letters';
import type { EventRegistry } from '@skillhub/pipelines/transport';
import { createMessagePipeline } from './message-pipeline';
import type { RawEvents } from './raw-events';

export interface DeadLetterReplay {
  /** @returns undefined when there is no open dead letter of that id */
  replay(id: string): Promise<ReplayOutcome | undefined>;
  /** All open ones that match, oldest first. */
  replayAll(filter?: DeadLetterFilter): Promise<{ readonly replayed: number; readonly refused: number }>;
}

const PAGE = 100;

/**
 * Puts dead letters through the steps once more and loads those that pass, exactly once: by the event's id when it is in
 * the warehouse already, by the token when an earlier attempt died halfway.
 */
export function createDeadLetterReplay(ports: {
  readonly deadLetters: DeadLetters;
  readonly rawEvents: RawEvents;
  readonly registry: EventRegistry;
}): DeadLetterReplay {
  const { deadLetters, rawEvents, registry } = ports;

  async function load(letter: DeadLetter): Promise<ReplayOutcome> {
    const result = createMessagePipeline(registry, letter.partition ?? 0).run(letter.message);
    if (result.outcome !== 'ok') {
      const { step, reason } = result;
      const details = result.outcome === 'deadLetter' ? result.details : undefined;
      return { replayed: false, step, reason, ...(details === undefined ? {} : { details }) };
    }
    const row = result.value;
    if (!(await rawEvents.has(row.topic, row.tenant, row.event_id))) {
      await rawEvents.insert(row.topic, [row], `dead-letter:${letter.id}:${letter.attempts}`);
    }
    return { replayed: true };
  }

  const replay = (id: string) => deadLetters.attempt(id, load);

  return {
    replay,
    async replayAll(filter = {}) {
      const counts = { replayed: 0, refused: 0 };
      let after: string | undefined;
      for (;;) {
        const page = await deadLetters.list({
          ...filter,
          status: 'open',
          limit: PAGE,
          ...(after === undefined ? {} : { after }),
        });
        for (const { id } of page) {
          const outcome = await replay(id);
          if (outcome?.replayed === true) counts.replayed += 1;
          else if (outcome !== undefined) counts.refused += 1;
          after = id;
        }
        if (page.length < PAGE) return counts;
      }
    },
  };
}

import type { ImportTarget } from '@skillhub/ingestion/contracts';
import { codeOf, StartFailure } from '../failure';

const AGAIN = 'Run it again: what came in is recognised, the rest follows.';
/** Connections refused, reset or ended by the server (SQLSTATE classes 08 and 57, Node's socket errors). */
const LOST = /^(08|57P0|ECONNREFUSED$|ECONNRESET$|EPIPE$|ENOENT$)/u;

/**
 * Ends an import in good order: before its next batch when it is interrupted, and with words instead of a stack when the
 * database goes away under it.
 */
export function stoppableTarget(target: ImportTarget, isInterrupted: () => boolean): ImportTarget {
  return {
    apply: async (records, places) => {
      if (isInterrupted()) throw new StartFailure(`The import was interrupted. ${AGAIN}`);
      try {
        return await target.apply(records, places);
      } catch (error) {
        if (!isLost(error)) throw error;
        throw new StartFailure(`The import stopped because the database went away. ${AGAIN}`, {
          cause: error,
        });
      }
    },
  };
}

function isLost(error: unknown): boolean {
  return (
    LOST.test(codeOf(error) ?? '') ||
    (error instanceof Error && error.message.startsWith('Connection terminated'))
  );
}

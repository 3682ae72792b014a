import { batchJournalSuite } from './batch-journal.suite';
import { rawEventsSuite } from './raw-events.suite';
import { createFakeBatchJournal, createFakeRawEvents } from './testing';

batchJournalSuite('in memory', async () => {
  let recorded = 0;
  const journal = createFakeBatchJournal({ record: async (found) => void (recorded += found.length) });
  return { journal, recorded: async () => recorded };
});

rawEventsSuite('in memory', async () => createFakeRawEvents());

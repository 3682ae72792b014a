import type { NewDeadLetter } from '@skillhub/pipelines/dead-letters';
import type { BatchJournal, Lane } from './batch-journal';
import { thing, TOPIC } from './testing/things';

export interface JournalUnderTest {
  readonly journal: BatchJournal;
  readonly recorded: () => Promise<number>;
}

/** What every journal must do; it does not say that its answers survive a crash, which the crash test shows. */
export function batchJournalSuite(name: string, make: () => Promise<JournalUnderTest>): void {
  describe(`${name}: the journal of batches`, () => {
    const lane: Lane = { topic: TOPIC, partition: 1 };
    const bounds = (first: number, last: number, rows = last - first + 1) => ({
      first: BigInt(first),
      last: BigInt(last),
      messages: last - first + 1,
      rows,
    });
    let under: JournalUnderTest;
    let journal: BatchJournal;
    const intend = (highWater: number, batch: ReturnType<typeof bounds>, deadLetters: NewDeadLetter[] = []) =>
      journal.intend({ lane, generation: 0, highWater: BigInt(highWater), bounds: batch, deadLetters });
    beforeEach(async () => {
      under = await make();
      journal = under.journal;
    });

    it('knows nothing of a lane at first', async () => {
      expect(await journal.currentGeneration()).toBe(0);
      expect(await journal.read(lane, 0)).toEqual({ highWater: 0n, pending: undefined });
    });

    it('tells of a batch that was begun, then of one that was done', async () => {
      await intend(0, bounds(1, 10));
      expect(await journal.read(lane, 0)).toEqual({ highWater: 0n, pending: bounds(1, 10) });
      await journal.done(lane, 0, bounds(1, 10));
      expect(await journal.read(lane, 0)).toEqual({ highWater: 10n, pending: undefined });
      await intend(10, bounds(14, 20));
      expect(await journal.read(lane, 0)).toEqual({ highWater: 10n, pending: bounds(14, 20) });
    });

    it('keeps lanes apart', async () => {
      await intend(0, bounds(1, 10));
      expect(await journal.read({ ...lane, partition: 2 }, 0)).toEqual({ highWater: 0n, pending: undefined });
    });

    it('keeps the dead letters of a batch together with it', async () => {
      const letter: NewDeadLetter = {
        stage: 'loader',
        step: 's',
        reason: 'r',
        message: thing(3),
        partition: 1,
      };
      await intend(0, bounds(1, 10, 9), [letter]);
      expect(await under.recorded()).toBe(1);
    });

    it('keeps no dead letter of a batch that it refuses', async () => {
      await intend(0, bounds(1, 10));
      const letter: NewDeadLetter = {
        stage: 'loader',
        step: 's',
        reason: 'r',
        message: thing(3),
        partition: 1,
      };
      await expect(intend(0, bounds(1, 12), [letter])).rejects.toMatchObject({ code: 'loader.lane_moved' });
      expect(await under.recorded()).toBe(0);
    });

    it('refuses a batch while another is in doubt', async () => {
      await intend(0, bounds(1, 10));
      await expect(intend(0, bounds(1, 12))).rejects.toMatchObject({ code: 'loader.lane_moved' });
      expect(await journal.read(lane, 0)).toEqual({ highWater: 0n, pending: bounds(1, 10) });
    });

    it('refuses a batch from a loader that does not know of the last one', async () => {
      await intend(0, bounds(1, 10));
      await journal.done(lane, 0, bounds(1, 10));
      await expect(intend(0, bounds(1, 12))).rejects.toMatchObject({ code: 'loader.lane_moved' });
    });

    it('takes the end of a batch from whoever says it first', async () => {
      await intend(0, bounds(1, 10));
      await journal.done(lane, 0, bounds(1, 10));
      await intend(10, bounds(11, 12));
      await journal.done(lane, 0, bounds(1, 10));
      expect(await journal.read(lane, 0)).toEqual({ highWater: 10n, pending: bounds(11, 12) });
    });

    it('forgets a batch that is withdrawn', async () => {
      await intend(0, bounds(1, 10));
      await journal.withdraw(lane, 0, bounds(1, 10));
      expect(await journal.read(lane, 0)).toEqual({ highWater: 0n, pending: undefined });
    });

    it('starts over with a new generation, and refuses the old one', async () => {
      await intend(0, bounds(1, 10));
      let emptied = 0;
      const generation = await journal.beginGeneration('no-such-relay', async () => void (emptied += 1));
      expect([generation, emptied, await journal.currentGeneration()]).toEqual([1, 1, 1]);
      expect(await journal.read(lane, 1)).toEqual({ highWater: 0n, pending: undefined });
      await expect(intend(0, bounds(1, 10))).rejects.toMatchObject({ code: 'loader.lane_moved' });
    });

    it('loads nothing until the tables of a new generation are empty', async () => {
      const failing = journal.beginGeneration('no-such-relay', async () => {
        throw new Error('killed');
      });
      await expect(failing).rejects.toThrow('killed');
      await expect(journal.currentGeneration()).rejects.toThrow('being emptied');
      let emptied = 0;
      const empty = async () => void (emptied += 1);
      await Promise.all([journal.finishEmptying(empty)]);
      await journal.finishEmptying(empty);
      expect([emptied, await journal.currentGeneration()]).toEqual([1, 1]);
    });
  });
}

import type { RawEvent } from './raw-event';
import type { RawEvents } from './raw-events';
import { thing, thingId, thingRegistry, TOPIC } from './testing/things';
import { createMessagePipeline } from './message-pipeline';

export function rawThing(n: number, partition = 0): RawEvent {
  const result = createMessagePipeline(thingRegistry, partition).run(thing(n));
  if (result.outcome !== 'ok') throw new Error(`thing ${n} is not valid: ${result.reason}`);
  return result.value;
}

/** What the raw tables must do; how they look to a reader is the warehouse's own test. */
export function rawEventsSuite(name: string, make: () => Promise<RawEvents>): void {
  describe(`${name}: the raw tables`, () => {
    const lane = { topic: TOPIC, partition: 0 };
    let rawEvents: RawEvents;
    beforeEach(async () => {
      rawEvents = await make();
      await rawEvents.empty(TOPIC);
    });

    it('inserts once for one token', async () => {
      await rawEvents.insert(TOPIC, [rawThing(1), rawThing(2)], 'a');
      await rawEvents.insert(TOPIC, [rawThing(1), rawThing(2)], 'a');
      expect(await rawEvents.count(TOPIC)).toEqual({ rows: 2, events: 2 });
    });

    it('inserts what is equal under another token', async () => {
      await rawEvents.insert(TOPIC, [rawThing(1), rawThing(2)], 'a');
      await rawEvents.insert(TOPIC, [rawThing(1), rawThing(2)], 'b');
      expect(await rawEvents.count(TOPIC)).toEqual({ rows: 4, events: 2 });
    });

    it('counts between two sequences of a lane, both included', async () => {
      await rawEvents.insert(
        TOPIC,
        [1, 2, 3, 4].map((n) => rawThing(n)),
        'a',
      );
      await rawEvents.insert(TOPIC, [rawThing(3, 1)], 'b');
      expect(await rawEvents.countBetween(lane, 2n, 3n)).toBe(2);
      expect(await rawEvents.countBetween({ ...lane, partition: 1 }, 1n, 9n)).toBe(1);
      expect(await rawEvents.countBetween(lane, 5n, 9n)).toBe(0);
    });

    it('finds an event of a tenant by its id', async () => {
      await rawEvents.insert(TOPIC, [rawThing(2)], 'a');
      expect(await rawEvents.has(TOPIC, 'acme', thingId(2))).toBe(true);
      expect(await rawEvents.has(TOPIC, 'globex', thingId(2))).toBe(false);
      expect(await rawEvents.has(TOPIC, 'acme', thingId(4))).toBe(false);
    });

    it('knows of no insert that runs where there is none', async () => {
      await rawEvents.insert(TOPIC, [rawThing(1)], 'a token');
      expect(await rawEvents.isInserting('a token')).toBe(false);
    });

    it('forgets rows when emptied', async () => {
      await rawEvents.insert(TOPIC, [rawThing(1)], 'a');
      await rawEvents.empty(TOPIC);
      expect(await rawEvents.count(TOPIC)).toEqual({ rows: 0, events: 0 });
    });
  });
}

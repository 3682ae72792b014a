import type { Topic } from '@skillhub/domain/contracts';
import type { Batch, Message, SubscribeOptions, Transport } from './transport';

/** What an adapter gives to be put through the suite: fresh transports over one and the same broker, 3 partitions. */
export interface TransportUnderTest {
  open(): Promise<Transport>;
  close(): Promise<void>;
}

/** Collects what a subscriber was given and lets a test wait for it. */
class Collector {
  readonly batches: Batch[] = [];
  readonly messages: Message[] = [];
  readonly errors: unknown[] = [];
  private waiting: { until: () => boolean; resolve: () => void }[] = [];

  readonly handle = async (batch: Batch): Promise<void> => {
    this.batches.push(batch);
    this.messages.push(...batch.messages);
    this.wake();
  };
  readonly onError = (error: unknown): void => {
    this.errors.push(error);
    this.wake();
  };

  /** Resolves when the condition holds; the test's own time limit is what ends a wait in vain. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({ until: condition, resolve });
      this.wake();
    });
  }
  distinct(): Set<string> {
    return new Set(this.messages.map(idOf));
  }
  ids(): string[] {
    return this.messages.map(idOf);
  }
  wake(): void {
    const ready = this.waiting.filter((one) => one.until());
    this.waiting = this.waiting.filter((one) => !ready.includes(one));
    for (const one of ready) one.resolve();
  }
}

let topics = 0;
let sequence = 9_007_199_254_740_993n;

function freshTopic(): Topic {
  topics += 1;
  return `skillhub.suite-${process.pid}-${Date.now()}-${topics}.v1`;
}

function message(topic: Topic, stream: string, id: string, payload = '{}'): Message {
  sequence += 1n;
  return {
    topic,
    key: `acme|${stream}`,
    sequence,
    attributes: { specversion: '1.0', id, type: 'skillhub.suite.Happened.v1', source: '/skillhub/acme' },
    payload,
  };
}

/** Messages of several streams, mixed. */
function messages(topic: Topic, count: number, streams = 7): Message[] {
  return Array.from({ length: count }, (_, i) => message(topic, `deal-${i % streams}`, `e${i}`));
}

const idOf = (one: Message): string => one.attributes['id'] ?? '';
const streamsOf = (all: readonly Message[]): Set<string> => new Set(all.map((one) => one.key));

function inOrderByKey(all: readonly Message[]): boolean {
  const last = new Map<string, bigint>();
  return all.every((one) => {
    const before = last.get(one.key);
    last.set(one.key, one.sequence);
    return before === undefined || before < one.sequence;
  });
}

/** The contract of {@link Transport}; it does not say how fast delivery is, nor that repeats never happen. */
export function transportSuite(name: string, make: () => Promise<TransportUnderTest>): void {
  describe(`${name}: the transport contract`, () => {
    let under: TransportUnderTest;
    let transport: Transport;

    beforeAll(async () => {
      under = await make();
    }, 120_000);
    afterAll(() => under.close());
    beforeEach(async () => {
      transport = await under.open();
    });
    afterEach(() => transport.close());

    function subscribe(topic: Topic, to: Collector, overrides: Partial<SubscribeOptions> = {}) {
      return transport.subscribe({
        group: 'suite',
        topics: [topic],
        maxBatch: 1_000,
        handle: to.handle,
        onError: to.onError,
        ...overrides,
      });
    }

    it('delivers every message once when nothing fails, in order within a key', async () => {
      const [topic, seen] = [freshTopic(), new Collector()];
      await subscribe(topic, seen);
      const sent = messages(topic, 200);
      await transport.publish(sent.slice(0, 80));
      await transport.publish(sent.slice(80));
      await seen.until(() => seen.distinct().size === sent.length);
      expect(inOrderByKey(seen.messages)).toBe(true);
      expect(seen.ids().toSorted()).toEqual(sent.map(idOf).toSorted());
    });

    it('keeps one partition for one key', async () => {
      const [topic, seen] = [freshTopic(), new Collector()];
      await subscribe(topic, seen);
      await transport.publish(messages(topic, 60, 12));
      await seen.until(() => seen.distinct().size === 60);
      const places = new Map<string, Set<number>>();
      for (const batch of seen.batches) {
        for (const { key } of batch.messages) {
          places.set(key, (places.get(key) ?? new Set()).add(batch.partition));
        }
      }
      expect([...places.values()].every((partitions) => partitions.size === 1)).toBe(true);
      expect(new Set(seen.batches.map((batch) => batch.partition)).size).toBeGreaterThan(1);
    });

    it('carries the attributes, a large sequence and a payload in any script', async () => {
      const [topic, seen] = [freshTopic(), new Collector()];
      await subscribe(topic, seen);
      const payload = JSON.stringify({ name: 'Éléonore Œuvrard 🚀 \u2028 数据', amount: 12 });
      const sent = {
        ...message(topic, 'deal-ø', 'e-unicode', payload),
        attributes: {
          specversion: '1.0',
          id: '0d1f6a3e-5d3c-4b9e-8d5c-0a1b2c3d4e5f',
          source: '/skillhub/acme',
          type: 'skillhub.sales.DealWon.v1',
          subject: 'deal-ø',
          time: '2026-11-20T08:30:00.000Z',
          datacontenttype: 'application/json',
          tenant: 'acme',
          actor: 'Zoë',
        },
      };
      await transport.publish([sent]);
      await seen.until(() => seen.messages.length === 1);
      expect(seen.messages).toEqual([sent]);
    });

    it('accepts a publication of nothing', async () => {
      await expect(transport.publish([])).resolves.toBeUndefined();
    });

    it('never hands over more than the limit at once', async () => {
      const [topic, seen] = [freshTopic(), new Collector()];
      await subscribe(topic, seen, { maxBatch: 9 });
      await transport.publish(messages(topic, 100));
      await seen.until(() => seen.distinct().size === 100);
      expect(Math.max(...seen.batches.map((batch) => batch.messages.length))).toBeLessThanOrEqual(9);
      expect(Math.min(...seen.batches.map((batch) => batch.messages.length))).toBeGreaterThan(0);
    });

    it('takes a publication of several megabytes for one key', async () => {
      const [topic, seen] = [freshTopic(), new Collector()];
      await subscribe(topic, seen);
      const payload = JSON.stringify({ text: 'é'.repeat(700) });
      const sent = Array.from({ length: 3_000 }, (_, i) => message(topic, 'deal-1', `e${i}`, payload));
      await transport.publish(sent);
      await seen.until(() => seen.distinct().size === sent.length);
      // A repeat is allowed; without the repeats the order is that of the publication.
      expect([...seen.distinct()]).toEqual(sent.map(idOf));
    });

    it('delivers a batch again until it is taken, loses nothing and tells of each failure', async () => {
      const [topic, seen] = [freshTopic(), new Collector()];
      const refused = new Error('not now');
      let failures = 4;
      await subscribe(topic, seen, {
        handle: async (batch) => {
          if (failures > 0) {
            failures -= 1;
            throw refused;
          }
          await seen.handle(batch);
        },
      });
      await transport.publish(messages(topic, 50));
      await seen.until(() => seen.distinct().size === 50);
      expect(seen.errors.filter((error) => error === refused)).toHaveLength(4);
      expect(inOrderByKey(seen.messages)).toBe(true);
    });

    it('does not overtake a batch that is refused', async () => {
      const [topic, attempts] = [freshTopic(), new Collector()];
      let failures = 3;
      await subscribe(topic, attempts, {
        maxBatch: 5,
        handle: async (batch) => {
          if (failures > 0 && batch.messages.some((one) => idOf(one) === 'e5')) {
            failures -= 1;
            throw new Error('not now');
          }
          await attempts.handle(batch);
        },
      });
      await transport.publish(Array.from({ length: 20 }, (_, i) => message(topic, 'deal-1', `e${i}`)));
      await attempts.until(() => attempts.messages.length === 20);
      expect(attempts.ids()).toEqual(Array.from({ length: 20 }, (_, i) => `e${i}`));
    });

    it('gives every group all messages', async () => {
      const [topic, left, right] = [freshTopic(), new Collector(), new Collector()];
      await subscribe(topic, left, { group: 'left' });
      await subscribe(topic, right, { group: 'right' });
      await transport.publish(messages(topic, 40));
      await left.until(() => left.distinct().size === 40);
      await right.until(() => right.distinct().size === 40);
      expect(left.distinct()).toEqual(right.distinct());
    });

    it('shares the keys between the subscribers of one group', async () => {
      const [topic, both, one, two] = [freshTopic(), new Collector(), new Collector(), new Collector()];
      const tell = (own: Collector) => async (batch: Batch) => {
        await own.handle(batch);
        await both.handle(batch);
      };
      await subscribe(topic, one, { group: 'shared', handle: tell(one) });
      await subscribe(topic, two, { group: 'shared', handle: tell(two) });
      await transport.publish(messages(topic, 120, 30));
      await both.until(() => both.distinct().size === 120);
      expect(one.messages.length).toBeGreaterThan(0);
      expect(two.messages.length).toBeGreaterThan(0);
      const ofTwo = streamsOf(two.messages);
      expect([...streamsOf(one.messages)].filter((key) => ofTwo.has(key))).toEqual([]);
    });

    it('delivers only the topics that were asked for', async () => {
      const [wanted, other] = [freshTopic(), freshTopic()];
      const [seen, elsewhere] = [new Collector(), new Collector()];
      await subscribe(wanted, seen, { group: 'wanted' });
      await subscribe(other, elsewhere, { group: 'other' });
      await transport.publish([...messages(other, 5), ...messages(wanted, 5)]);
      await seen.until(() => seen.distinct().size === 5);
      await elsewhere.until(() => elsewhere.distinct().size === 5);
      expect(new Set(seen.batches.map((batch) => batch.topic))).toEqual(new Set([wanted]));
    });

    it('resumes after a stop where the group was', async () => {
      const [topic, before, after] = [freshTopic(), new Collector(), new Collector()];
      const subscription = await subscribe(topic, before);
      await transport.publish(messages(topic, 30));
      await before.until(() => before.distinct().size === 30);
      await subscription.stop();
      const published = transport.publish(
        Array.from({ length: 30 }, (_, i) => message(topic, `deal-${i % 7}`, `later${i}`)),
      );
      await subscribe(topic, after);
      await published;
      await after.until(() => [...after.distinct()].filter((id) => id.startsWith('later')).length === 30);
      expect([...before.distinct()].some((id) => id.startsWith('later'))).toBe(false);
      expect(inOrderByKey(after.messages)).toBe(true);
    });

    it('waits at a stop for the batch that is being handled', async () => {
      const [topic, seen] = [freshTopic(), new Collector()];
      const release = Promise.withResolvers<undefined>();
      let handled = false;
      const subscription = await subscribe(topic, seen, {
        handle: async (batch) => {
          await seen.handle(batch);
          await release.promise;
          handled = true;
        },
      });
      const published = transport.publish([message(topic, 'deal-1', 'slow')]);
      await seen.until(() => seen.messages.length === 1);
      const stopped = subscription.stop().then(() => handled);
      release.resolve(undefined);
      await expect(stopped).resolves.toBe(true);
      await published;
    });

    it('stops while a batch is refused again and again, and hands it to the next subscriber', async () => {
      const [topic, stubborn, next] = [freshTopic(), new Collector(), new Collector()];
      const subscription = await subscribe(topic, stubborn, {
        handle: async () => {
          throw new Error('never');
        },
      });
      const published = transport.publish([message(topic, 'deal-1', 'kept')]);
      await stubborn.until(() => stubborn.errors.length >= 2);
      await subscription.stop();
      await subscribe(topic, next);
      await published;
      await next.until(() => next.distinct().has('kept'));
      expect(stubborn.messages).toEqual([]);
    });

    it('refuses to publish once closed', async () => {
      await transport.close();
      await expect(transport.publish([message(freshTopic(), 'deal-1', 'late')])).rejects.toMatchObject({
        code: 'transport.closed',
      });
    });
  });
}

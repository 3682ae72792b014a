import { eventContract } from '@skillhub/domain/contracts';
import { personal } from '@skillhub/domain/kernel';
import { eventRegistry, eventTypeOf, type Message } from '@skillhub/pipelines/transport';
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** An event of sales that only tests know; it lands in `raw.events_sales`. */
export const ThingCounted = eventContract({
  type: 'ThingCounted',
  version: 1,
  topic: 'skillhub.sales.v1',
  schema: z.object({ n: z.number().int(), email: personal(z.email()).nullable() }).strict(),
});

export const thingRegistry = eventRegistry([ThingCounted]);

export const TOPIC = ThingCounted.topic;

/** The same number always gives the same id. */
export function thingId(n: number): string {
  const hex = createHash('sha256').update(String(n)).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

export interface ThingOptions {
  readonly payload?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly tenant?: string;
}

/** The n-th event of the store as a message, with n as its sequence. */
export function thing(n: number, options: ThingOptions = {}): Message {
  const { tenant = n % 2 === 0 ? 'acme' : 'globex', payload = JSON.stringify({ n, email: null }) } = options;
  const stream = `thing-${n % 10}`;
  return {
    topic: TOPIC,
    key: `${tenant}|${stream}`,
    sequence: BigInt(n),
    attributes: {
      specversion: '1.0',
      id: thingId(n),
      source: `/skillhub/${tenant}`,
      type: eventTypeOf(ThingCounted),
      subject: stream,
      time: '2026-11-20T08:30:00.123Z',
      datacontenttype: 'application/json',
      tenant,
      streamversion: String(Math.floor(n / 10) + 1),
      recordedtime: '2026-11-20T08:30:01.456Z',
      actor: 'user-1',
      correlationid: `c-${n}`,
      generation: '0',
      ...options.attributes,
    },
    payload,
  };
}

export function things(first: number, last: number): Message[] {
  return Array.from({ length: last - first + 1 }, (_, i) => thing(first + i));
}

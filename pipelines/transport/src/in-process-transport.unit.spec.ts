import { createInProcessTransport } from './in-process-transport';
import type { Message } from './transport';
import { transportSuite } from './transport.suite';

transportSuite('in process', async () => ({
  open: async () => createInProcessTransport({ partitions: 3, backoff: { firstMs: 1, maxMs: 4 } }),
  close: async () => undefined,
}));

describe('the in-process transport', () => {
  const topic = 'skillhub.sales.v1';
  const message = (id: string): Message => ({
    topic,
    key: 'acme|deal-1',
    sequence: 1n,
    attributes: { id },
    payload: '{}',
  });

  it('acknowledges a publication only when every group took it', async () => {
    const transport = createInProcessTransport();
    const release = Promise.withResolvers<undefined>();
    const order: string[] = [];
    const base = { topics: [topic] as const, maxBatch: 10, onError: () => undefined };
    await transport.subscribe({ ...base, group: 'quick', handle: async () => void order.push('quick') });
    await transport.subscribe({
      ...base,
      group: 'slow',
      handle: async () => {
        await release.promise;
        order.push('slow');
      },
    });
    const published = transport.publish([message('a')]).then(() => order.push('published'));
    release.resolve(undefined);
    await published;
    expect(order).toEqual(['quick', 'slow', 'published']);
    await transport.close();
  });

  it('refuses a topic without any group, since it keeps nothing', async () => {
    const transport = createInProcessTransport();
    await expect(transport.publish([message('a')])).rejects.toMatchObject({
      code: 'transport.no_subscriber',
    });
  });

  it('rejects what is still on its way when it is closed', async () => {
    const transport = createInProcessTransport();
    const subscription = await transport.subscribe({
      group: 'gone',
      topics: [topic],
      maxBatch: 10,
      handle: async () => undefined,
      onError: () => undefined,
    });
    await subscription.stop();
    const answer = transport.publish([message('a')]).catch((error: unknown) => error);
    await transport.close();
    expect(await answer).toMatchObject({ code: 'transport.closed' });
  });

  it('joins small publications that wait for a busy subscriber', async () => {
    const transport = createInProcessTransport();
    const sizes: number[] = [];
    const first = Promise.withResolvers<undefined>();
    await transport.subscribe({
      group: 'one',
      topics: [topic],
      maxBatch: 100,
      onError: () => undefined,
      handle: async (batch) => {
        sizes.push(batch.messages.length);
        if (sizes.length === 1) await first.promise;
      },
    });
    const published = ['a', 'b', 'c', 'd'].map((id) => transport.publish([message(id)]));
    first.resolve(undefined);
    await Promise.all(published);
    expect(sizes).toEqual([1, 3]);
  });
});

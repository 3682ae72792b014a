import type { Message } from '@skillhub/pipelines/transport';
import { runsOf, sizeOf } from './sends';

const message = (n: number, payload: string): Message => ({
  topic: 'skillhub.sales.v1',
  key: 'acme|deal-1',
  sequence: BigInt(n),
  attributes: { id: String(n) },
  payload,
});

describe('the sends of a publication', () => {
  const all = Array.from({ length: 10 }, (_, n) => message(n, 'x'.repeat(100)));
  const size = sizeOf(message(1, 'x'.repeat(100)));

  it('keep the order and lose nothing', () => {
    expect(runsOf(all, 3 * size).flat()).toEqual(all);
    expect(runsOf(all, 3 * size).map((run) => run.length)).toEqual([3, 3, 3, 1]);
  });

  it('hold a message alone that is larger than a send', () => {
    const large = message(11, 'x'.repeat(10_000));
    expect(
      runsOf([...all.slice(0, 2), large, ...all.slice(2, 4)], 3 * size).map((run) => run.length),
    ).toEqual([2, 1, 2]);
  });

  it('are none for nothing', () => {
    expect(runsOf([], 100)).toEqual([]);
  });
});

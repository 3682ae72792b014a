import { eventContract, type Upcaster } from '@skillhub/domain/contracts';
import { personal } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { createEventCodec } from './event-codec';

/** A contract that has evolved twice: an amount became money, then got a channel. */
const topic = 'skillhub.sample.v1';
const PaidV1 = eventContract({
  type: 'Paid',
  version: 1,
  topic,
  schema: z.object({ euros: z.number() }).strict(),
});
const PaidV2 = eventContract({
  type: 'Paid',
  version: 2,
  topic,
  schema: z.object({ minor: z.number().int(), currency: z.string() }).strict(),
});
const PaidV3 = eventContract({
  type: 'Paid',
  version: 3,
  topic,
  schema: z
    .object({ minor: z.number().int(), currency: z.string(), channel: z.string().nullable() })
    .strict(),
});
const toV2: Upcaster = {
  type: 'Paid',
  from: 1,
  upcast: (data) => ({ minor: Math.round((data as { euros: number }).euros * 100), currency: 'EUR' }),
};
const toV3: Upcaster = { type: 'Paid', from: 2, upcast: (data) => ({ ...(data as object), channel: null }) };
const codec = createEventCodec({ contracts: [PaidV3, PaidV1, PaidV2], upcasters: [toV3, toV2] });

describe('createEventCodec', () => {
  it.each([
    [1, { euros: 12.34 }],
    [2, { minor: 1234, currency: 'EUR' }],
    [3, { minor: 1234, currency: 'EUR', channel: null }],
  ])('reads version %d as the newest', (version, data) => {
    expect(codec.upcast('Paid', version, data)).toEqual({
      schemaVersion: 3,
      data: { minor: 1234, currency: 'EUR', channel: null },
    });
  });

  it('writes the newest version alone', () => {
    const data = { minor: 1, currency: 'EUR', channel: 'card' };
    expect(codec.encode('Paid', data)).toEqual({ schemaVersion: 3, data });
    expect(() => codec.encode('Paid', { euros: 1 })).toThrow(/Paid: refused by its contract/);
  });

  it.each([
    ['of an unknown type', () => codec.encode('Unpaid', {})],
    ['of a version that is not known yet', () => codec.upcast('Paid', 4, {})],
  ])('refuses an event %s', (_, act) => {
    expect(act).toThrow(/no contract/);
  });

  it('lists everything that does not fit together', () => {
    const nobody = eventContract({
      type: 'Met',
      version: 1,
      topic,
      schema: z.object({ who: personal(z.string()) }),
    });
    const build = () => createEventCodec({ contracts: [PaidV1, PaidV3, nobody], upcasters: [toV3] });
    expect(build).toThrow(/Paid v3: versions must run from 1/);
    expect(build).toThrow(/Paid v1: no upcaster to version 2/);
    expect(build).toThrow(/Met v1: personal fields without a subject/);
  });
});

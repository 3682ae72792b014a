import { SALES_EVENTS } from '@skillhub/domain/contracts';
import { personal } from '@skillhub/domain/kernel';
import { z } from 'zod';
import { createMessagePipeline } from './message-pipeline';
import { thing, thingId, thingRegistry, ThingCounted, type ThingOptions } from './testing/things';
import { wireSchema } from './wire-schema';

const steps = createMessagePipeline(thingRegistry, 2);
const outcome = (options: ThingOptions) => {
  const result = steps.run(thing(7, options));
  return result.outcome === 'deadLetter' ? [result.step, result.reason, result.details] : result.outcome;
};

describe('the steps from a message to a row', () => {
  it('give the row of a valid message', () => {
    expect(steps.run(thing(7, { attributes: { causationid: 'cmd-1', origin: 'demo' } }))).toEqual({
      outcome: 'ok',
      value: {
        tenant: 'globex',
        event_id: thingId(7),
        stream_id: 'thing-7',
        stream_version: 1,
        type: 'ThingCounted',
        schema_version: 1,
        data: '{"n":7,"email":null}',
        actor: 'user-1',
        correlation_id: 'c-7',
        causation_id: 'cmd-1',
        origin: 'demo',
        occurred_at: '2026-11-20T08:30:00.123Z',
        recorded_at: '2026-11-20T08:30:01.456Z',
        topic: 'skillhub.sales.v1',
        partition: 2,
        sequence: '7',
      },
    });
  });

  it.each<[string, ThingOptions, unknown]>([
    ['no JSON', { payload: '{"n":' }, ['decode-event', 'invalid_json', '5 characters']],
    ['nothing', { payload: '' }, ['decode-event', 'invalid_json', '0 characters']],
    ['a missing field', { payload: '{"email":null}' }, ['validate-event', 'invalid_data', 'n: invalid_type']],
    [
      'a field too many',
      { payload: '{"n":1,"email":null,"name":"Zoé"}' },
      ['validate-event', 'invalid_data', '(root): unrecognized_keys'],
    ],
    ['no tenant', { attributes: { tenant: '' } }, ['decode-event', 'missing_attribute', 'tenant']],
    ['an id that is no UUID', { attributes: { id: 'x' } }, ['decode-event', 'malformed_attribute', 'id']],
    [
      'a day that does not exist',
      { attributes: { time: '2026-02-30T00:00:00.000Z' } },
      ['decode-event', 'malformed_attribute', 'time'],
    ],
    [
      'a time that no column can hold',
      { attributes: { recordedtime: '2300-01-01T00:00:00.000Z' } },
      ['decode-event', 'malformed_attribute', 'recordedtime'],
    ],
    [
      'a version that nobody knows',
      { attributes: { type: 'skillhub.sales.ThingCounted.v2' } },
      ['validate-event', 'unknown_event_type', 'ThingCounted version 2'],
    ],
    [
      'a type of another form',
      { attributes: { type: 'x' } },
      ['decode-event', 'malformed_attribute', 'type'],
    ],
  ])('keep a message with %s, with the reason', (_, options, expected) => {
    expect(outcome(options)).toEqual(expected);
  });

  it('never tell a value, which may be personal', () => {
    const secret = 'jeanne.martin@example.com';
    const result = outcome({ payload: JSON.stringify({ n: secret, email: { deep: secret }, [secret]: 1 }) });
    expect(JSON.stringify(result)).not.toContain(secret);
  });
});

describe('the wire form of a contract', () => {
  const schema = wireSchema(ThingCounted);

  it('takes ciphertext where the contract wants an address', () => {
    expect(schema.safeParse({ n: 1, email: 'enc:v1:contact-1:AAECAwQ' }).success).toBe(true);
    expect(schema.safeParse({ n: 1, email: null }).success).toBe(true);
  });

  it('refuses a personal value in clear', () => {
    expect(schema.safeParse({ n: 1, email: 'ada@condax.example' }).success).toBe(false);
  });

  it('finds personal values at any depth', () => {
    const deep = wireSchema({
      ...ThingCounted,
      schema: z.object({
        list: z.array(z.object({ mail: personal(z.email()).optional() })),
        byName: z.record(z.string(), personal(z.email())),
        either: z.union([z.literal(1), personal(z.email())]),
      }),
    });
    const sealed = 'enc:v1:contact-1:AAEC';
    const withMail = (mail: string) => ({ list: [{ mail }, {}], byName: { a: mail }, either: mail });
    expect(deep.safeParse(withMail(sealed)).success).toBe(true);
    expect(deep.safeParse(withMail('ada@condax.example')).error?.issues).toHaveLength(3);
  });

  it('stays as strict as the contract otherwise', () => {
    expect(schema.safeParse({ n: 1.5, email: null }).success).toBe(false);
    expect(schema.safeParse({ n: 1, email: 7 }).success).toBe(false);
    expect(schema.safeParse({ n: 1, email: '' }).success).toBe(false);
    expect(schema.safeParse({ n: 1 }).success).toBe(false);
    expect(schema.safeParse({ n: 1, email: null, more: 1 }).success).toBe(false);
  });

  it.each(SALES_EVENTS.map((contract) => [contract.type, contract] as const))(
    'exists for %s',
    (_, contract) => {
      expect(wireSchema(contract).safeParse(null).success).toBe(false);
    },
  );
});

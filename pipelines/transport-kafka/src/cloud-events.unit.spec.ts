import type { Message } from '@skillhub/pipelines/transport';
import { fromRecord, NO_SEQUENCE, toRecord } from './cloud-events';

const message: Message = {
  topic: 'skillhub.sales.v1',
  key: 'acme|deal-1',
  sequence: 42n,
  attributes: {
    specversion: '1.0',
    id: '0d1f6a3e-5d3c-4b9e-8d5c-0a1b2c3d4e5f',
    type: 'skillhub.sales.DealWon.v1',
    datacontenttype: 'application/json',
  },
  payload: '{"amount":1}',
};

describe('a message as a Kafka record', () => {
  it('is a CloudEvent in binary mode', () => {
    expect(toRecord(message)).toEqual({
      key: 'acme|deal-1',
      value: '{"amount":1}',
      headers: {
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_id: '0d1f6a3e-5d3c-4b9e-8d5c-0a1b2c3d4e5f',
        ce_type: 'skillhub.sales.DealWon.v1',
        ce_sequence: '42',
      },
    });
  });

  it('comes back as it was', () => {
    const record = toRecord(message);
    const received = {
      key: Buffer.from(record.key),
      value: Buffer.from(record.value),
      headers: Object.fromEntries(
        Object.entries(record.headers).map(([name, value]) => [name, Buffer.from(value)]),
      ),
    };
    expect(fromRecord(message.topic, received)).toEqual(message);
  });

  it.each([
    ['without anything', { key: null, value: null }],
    ['with a sequence that is no number', { key: null, value: null, headers: { ce_sequence: 'x' } }],
    ['with a negative sequence', { key: null, value: null, headers: { ce_sequence: '-4' } }],
  ])('%s is handed over for the consumer to judge', (_, record) => {
    expect(fromRecord('skillhub.sales.v1', record)).toEqual({
      topic: 'skillhub.sales.v1',
      key: '',
      sequence: NO_SEQUENCE,
      attributes: {},
      payload: '',
    });
  });
});

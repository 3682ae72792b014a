import type { Topic } from '@skillhub/domain/contracts';
import type { Message } from '@skillhub/pipelines/transport';

/** A header as kafkajs gives it: bytes, several of one name, or nothing. */
export type HeaderValue = Buffer | string | (Buffer | string)[] | undefined;

export interface KafkaRecord {
  readonly key: string;
  readonly value: string;
  readonly headers: Record<string, string>;
}

export interface ReceivedRecord {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers?: Record<string, HeaderValue> | undefined;
}

const PREFIX = 'ce_';
const SEQUENCE = 'ce_sequence';
const CONTENT_TYPE = 'content-type';
const JSON_TYPE = 'application/json';

/** The sequence of a record that carries none: no producer of ours wrote it. */
export const NO_SEQUENCE = -1n;

/**
 * The binary content mode of the CloudEvents 1.0 Kafka binding: every attribute is a header `ce_<attribute>`, except the
 * content type, which is the header `content-type`; the value is the JSON payload as it is.
 */
export function toRecord(message: Message): KafkaRecord {
  const { datacontenttype, ...attributes } = message.attributes;
  const headers: Record<string, string> = {
    [CONTENT_TYPE]: datacontenttype ?? JSON_TYPE,
    [SEQUENCE]: message.sequence.toString(),
  };
  for (const [name, value] of Object.entries(attributes)) headers[PREFIX + name] = value;
  return { key: message.key, value: message.payload, headers };
}

/** Reads any record, also one that is not a CloudEvent: judging it is the consumer's part. */
export function fromRecord(topic: Topic, record: ReceivedRecord): Message {
  const attributes: Record<string, string> = {};
  let sequence = NO_SEQUENCE;
  for (const [name, raw] of Object.entries(record.headers ?? {})) {
    const value = text(raw);
    if (value === undefined) continue;
    if (name === SEQUENCE) sequence = parseSequence(value);
    else if (name.startsWith(PREFIX)) attributes[name.slice(PREFIX.length)] = value;
    else if (name === CONTENT_TYPE) attributes['datacontenttype'] = value;
  }
  return {
    topic,
    key: record.key?.toString('utf8') ?? '',
    sequence,
    attributes,
    payload: record.value?.toString('utf8') ?? '',
  };
}

function parseSequence(value: string): bigint {
  return /^\d{1,19}$/.test(value) ? BigInt(value) : NO_SEQUENCE;
}

function text(value: HeaderValue): string | undefined {
  const one = Array.isArray(value) ? value.at(-1) : value;
  return typeof one === 'string' ? one : one?.toString('utf8');
}

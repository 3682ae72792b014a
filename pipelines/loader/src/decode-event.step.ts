import { deadLetter, ok, step, type Step } from '@skillhub/pipelines/steps';
import { parseEventType, type Message } from '@skillhub/pipelines/transport';

/** What the attributes and the payload of a message say, not yet judged by the contract of the event. */
export interface DecodedEvent {
  readonly message: Message;
  readonly type: string;
  readonly schemaVersion: number;
  readonly attributes: Readonly<Record<Required, string>>;
  readonly data: unknown;
}

type Required =
  | 'id'
  | 'type'
  | 'tenant'
  | 'subject'
  | 'time'
  | 'recordedtime'
  | 'streamversion'
  | 'actor'
  | 'correlationid';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const TENANT = /^[a-z0-9][a-z0-9-]{0,62}$/;
const STREAM_VERSION = /^[1-9]\d{0,8}$/;
const INSTANT =
  /^((?:19|2[0-2])\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/**
 * What must be there, and in a form that a column can hold: a row that the engine refused would hold up its whole batch
 * for good.
 */
const REQUIRED: readonly (readonly [name: Required, isWellFormed: (text: string) => boolean])[] = [
  ['id', (text) => UUID.test(text)],
  ['type', () => true],
  ['tenant', (text) => TENANT.test(text)],
  ['subject', () => true],
  ['time', isInstant],
  ['recordedtime', isInstant],
  ['streamversion', (text) => STREAM_VERSION.test(text)],
  ['actor', () => true],
  ['correlationid', () => true],
];

/** The years that DateTime64 can hold, and a day that exists: read by hand, for two of them come with every event. */
function isInstant(text: string): boolean {
  const [, year, month, day] = INSTANT.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return (
    Number(day) <= 28 ||
    new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day)
  );
}

/** Reads the CloudEvents attributes that a row needs and the JSON of the payload. */
export function decodeEvent(): Step<Message, DecodedEvent> {
  return step('decode-event', (message) => {
    if (message.sequence < 1n) return deadLetter('no_sequence');
    for (const [name, isWellFormed] of REQUIRED) {
      const text = message.attributes[name];
      if (text === undefined || text === '') return deadLetter('missing_attribute', name);
      if (!isWellFormed(text)) return deadLetter('malformed_attribute', name);
    }
    const attributes = message.attributes as DecodedEvent['attributes'];
    const named = parseEventType(attributes.type);
    if (named === undefined) return deadLetter('malformed_attribute', 'type');
    const data = parseJson(message.payload);
    if (data === undefined) return deadLetter('invalid_json', `${message.payload.length} characters`);
    return ok({ message, attributes, type: named.type, schemaVersion: named.version, data });
  });
}

/** @returns undefined for what is not JSON; the text of `undefined` is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

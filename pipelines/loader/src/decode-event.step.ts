import { deadLetter, ok, step, type Step } from '@skillhub/pipelines/steps';
import { parseEventType, type Message } from '@skillhub/pipelines/transport';

/** What the attributes and the payload of a message say, not yet judged by the contract of the event. */
export interface DecodedEvent {
  readonly message: Message;
  readonly type: string;
  readonly schemaVersion: number;
  readonly attributes: Readonly<Record<(typeof REQUIRED)[number], string>>;
  readonly data: unknown;
}

const REQUIRED = [
  'id',
  'type',
  'tenant',
  'subject',
  'time',
  'recordedtime',
  'streamversion',
  'actor',
  'correlationid',
] as const;

/** What a column can hold: a row that the engine refused would hold up its whole batch for good. */
const FORMS: Readonly<Partial<Record<(typeof REQUIRED)[number], (text: string) => boolean>>> = {
  id: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  tenant: (text) => /^[a-z0-9][a-z0-9-]{0,62}$/.test(text),
  time: isInstant,
  recordedtime: isInstant,
  streamversion: (text) => /^[1-9]\d{0,8}$/.test(text),
};

/** The years that DateTime64 can hold. */
function isInstant(text: string): boolean {
  if (!/^(19|2[0-2])\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

/** Reads the CloudEvents attributes that a row needs and the JSON of the payload. */
export function decodeEvent(): Step<Message, DecodedEvent> {
  return step('decode-event', (message) => {
    if (message.sequence < 1n) return deadLetter('no_sequence');
    const missing = REQUIRED.filter((name) => (message.attributes[name] ?? '') === '');
    if (missing.length > 0) return deadLetter('missing_attribute', missing.join(', '));
    const attributes = message.attributes as DecodedEvent['attributes'];
    const malformed = REQUIRED.filter((name) => FORMS[name]?.(attributes[name]) === false);
    if (malformed.length > 0) return deadLetter('malformed_attribute', malformed.join(', '));
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

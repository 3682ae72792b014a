/** The formats of values that xAPI 1.0.3 names (Data 2.2, 4.1 to 4.6), each as a test of one text. */

export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);

/** An absolute IRI: a scheme, and what follows it without blanks and delimiters. */
export const isIri = (text: string): boolean => /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(text);

export const isMailto = (text: string): boolean => /^mailto:[^\s@<>]+@[^\s@<>]+$/i.test(text);

export const isSha1 = (text: string): boolean => /^[0-9a-f]{40}$/i.test(text);

/** A hash of the SHA-2 family in hexadecimal: 224, 256, 384 or 512 bits. */
export const isSha2 = (text: string): boolean =>
  /^[0-9a-f]+$/i.test(text) && [56, 64, 96, 128].includes(text.length);

/** `text/plain; charset=ascii` */
export const isMediaType = (text: string): boolean =>
  /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(\s*;\s*[\w!#$&^.+-]+=("[^"]*"|[^\s;"]+))*\s*$/.test(text);

/** 1.0, or any patch of it. */
export const isVersion = (text: string): boolean => /^1\.0(\.\d+)?$/.test(text);

/** A language tag (RFC 5646): lengths and order of its parts, not their registration. */
export const isLanguageTag = (text: string): boolean =>
  /^(?:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+|i-[a-z0-9-]{2,})$/i.test(
    text,
  );

/** A duration (ISO 8601): `PT4H35M59.14S`, `P3Y1M29D`, `P4W`. */
export const isDuration = (text: string): boolean =>
  /^P(?:\d+(?:[.,]\d+)?W|(?=\d|T\d)(?:\d+(?:[.,]\d+)?Y)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?D)?(?:T(?=\d)(?:\d+(?:[.,]\d+)?H)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?S)?)?)$/.test(
    text,
  );

const DATE = String.raw`(\d{4})-?(\d{2})-?(\d{2})`;
const TIME = String.raw`(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?`;
const OFFSET = String.raw`(?:Z|([+-])(\d{2})(?::?(\d{2}))?)?`;
const TIMESTAMP = new RegExp(`^${DATE}T${TIME}${OFFSET}$`, 'i');

/**
 * A timestamp (ISO 8601, basic or extended) in milliseconds since 1970; without an offset it is UTC. Undefined: it is none, or
 * its offset is the "-00:00" of RFC 3339 that xAPI forbids.
 */
export function instantOf(text: string): number | undefined {
  const found = TIMESTAMP.exec(text);
  if (!found) return undefined;
  const [
    ,
    year,
    month,
    day,
    hour,
    minute,
    second = '0',
    fraction = '0',
    sign,
    offHour = '0',
    offMinute = '0',
  ] = found;
  if (sign === '-' && Number(offHour) === 0 && Number(offMinute) === 0) return undefined;
  const fields = [year, month, day, hour, minute, second].map(Number);
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = fields;
  const date = new Date(Date.UTC(2000, mo - 1, d, h, mi, s, Math.trunc(Number(`0.${fraction}`) * 1000)));
  date.setUTCFullYear(y, mo - 1, d);
  const isReal = date.getUTCMonth() === mo - 1 && date.getUTCDate() === d && h < 24 && mi < 60 && s < 60;
  if (!isReal || Number(offHour) > 23 || Number(offMinute) > 59) return undefined;
  const offset = (Number(offHour) * 60 + Number(offMinute)) * 60_000;
  return date.getTime() - (sign === '-' ? -offset : offset);
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const PREFIX = 'enc:v1:';

/** AES-256-GCM: initialisation vector, authentication tag, ciphertext. `context` must be the same when unsealing. */
export function seal(key: Buffer, plain: Buffer, context: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** @throws Error when the key or the context is another one, or a byte was changed */
export function unseal(key: Buffer, sealed: Buffer, context: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
}

/** What stands in an event in place of a personal value: `enc:v1:<subject>:<base64url>`. */
export interface Envelope {
  readonly subject: string;
  /** Empty where the subject was erased before the value was written. */
  readonly sealed: Buffer;
}

export function writeEnvelope({ subject, sealed }: Envelope): string {
  return `${PREFIX}${subject}:${sealed.toString('base64url')}`;
}

/** @returns undefined for what is not an envelope */
export function readEnvelope(value: unknown): Envelope | undefined {
  if (typeof value !== 'string' || !value.startsWith(PREFIX)) return undefined;
  const end = value.lastIndexOf(':');
  if (end < PREFIX.length) return undefined;
  return {
    subject: value.slice(PREFIX.length, end),
    sealed: Buffer.from(value.slice(end + 1), 'base64url'),
  };
}

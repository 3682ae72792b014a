import { createHash, randomBytes } from 'node:crypto';
import { TOKEN_PREFIX } from '@skillhub/domain/identity';

/** A new secret of 256 bits, as 43 base64url characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

export const newAccessToken = (): string => `${TOKEN_PREFIX}${newSecret()}`;

/** What is kept of a secret. A plain digest is enough: 256 random bits cannot be guessed. */
export const digest = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();

/** Prefix of every personal access token, so that a leaked one is recognised by scanners. */
export const TOKEN_PREFIX = 'skh_';
/** Days until a personal access token expires when nothing else is asked. */
export const TOKEN_LIFETIME_DAYS = 365;
/** Hours without a request after which a session ends, and hours after which it ends in any case. */
export const SESSION_IDLE_HOURS = 12;
export const SESSION_MAX_HOURS = 24 * 14;

/** Whether a text has the form of a personal access token: the prefix and 43 base64url characters (256 bits). */
export function looksLikeToken(text: string): boolean {
  return /^skh_[A-Za-z0-9_-]{43}$/.test(text);
}

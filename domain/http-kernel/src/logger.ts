/** Port: structured logs. Fields never hold personal data. */
export interface HttpLogger {
  info(message: string, fields: Readonly<Record<string, unknown>>): void;
  error(message: string, fields: Readonly<Record<string, unknown>>): void;
}

export const HTTP_LOGGER = Symbol('HttpLogger');

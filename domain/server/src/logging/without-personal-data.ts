/**
 * Names under which personal data or secrets could reach a log, whatever the part that logs. The first rule is not to
 * log them; this is the net below it.
 */
const FORBIDDEN =
  /^(name|firstname|lastname|fullname|email|mail|phone|linkedin|jobtitle|address|password|secret|token|authorization|cookie|set-cookie|note|text|body|payload|data|detail|where|parameters|values|query)$/i;
const MAIL = /[^\s"'<>(),;:]+@[^\s"'<>(),;:]+\.[^\s"'<>(),;:]+/g;
const TOKEN = /skh_[A-Za-z0-9_-]{8,}/g;
const URL_CREDENTIALS = /\/\/[^/\s:@]+:[^/\s@]+@/g;
const DEEPEST = 6;
const HIDDEN = '[redacted]';

/** The fields of a log line without what they must not hold. */
export function withoutPersonalData(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return clean(fields, 0) as Record<string, unknown>;
}

function clean(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Error) return cleanError(value, depth);
  if (depth >= DEEPEST) return '[deep]';
  if (Array.isArray(value)) return value.map((part) => clean(part, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, FORBIDDEN.test(key) ? HIDDEN : clean(part, depth + 1)]),
  );
}

export function cleanText(text: string): string {
  return text
    .replaceAll(MAIL, '[mail]')
    .replaceAll(TOKEN, '[token]')
    .replaceAll(URL_CREDENTIALS, '//[credentials]@');
}

/**
 * Type, code, cause and where it was thrown. The message is kept only where it cannot quote data: parsers quote what they
 * could not read, and PostgreSQL quotes values in errors of the classes 22 (data) and 23 (constraints).
 */
function cleanError(error: Error, depth: number): Record<string, unknown> {
  const { code, constraint, table, column } = error as Error & Readonly<Record<string, unknown>>;
  const quotes =
    error instanceof SyntaxError || (typeof code === 'string' && /^2[23][0-9A-Z]{3}$/.test(code));
  return {
    type: error.name,
    message: quotes ? HIDDEN : cleanText(error.message),
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint, table, column }),
    stack: framesOf(error),
    ...(error.cause === undefined || depth >= DEEPEST ? {} : { cause: clean(error.cause, depth + 1) }),
  };
}

/** The stack without its first lines, which repeat the message. */
function framesOf(error: Error): string {
  const lines = error.stack?.split('\n') ?? [];
  return lines.filter((line) => /^\s+at /.test(line)).join('\n');
}

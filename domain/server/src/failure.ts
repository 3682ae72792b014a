/**
 * A failure whose cause is known and that a person at the terminal can do something about: shown as one paragraph,
 * without a stack. Anything else is a surprise and is shown with its stack.
 */
export class StartFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartFailure';
  }
}

/** The `code` of a system or driver error (`ENOSPC`, `EADDRINUSE`, `28P01`), or undefined. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

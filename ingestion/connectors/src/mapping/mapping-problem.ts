/** One thing that is wrong with a mapping file: where it is in the data, on which line, and what to do. */
export interface MappingProblem {
  readonly path: string;
  readonly line?: number;
  readonly message: string;
}

/** `files[2].fields.amount` */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${String(part)}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./u, '');
}

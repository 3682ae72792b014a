import { MappingFile } from '@skillhub/ingestion/contracts';
import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import type { $ZodIssue } from 'zod/v4/core';
import { checkMapping } from './check-mapping';
import { pathText, type MappingProblem } from './mapping-problem';

export type LoadedMapping =
  | { readonly ok: true; readonly mapping: MappingFile }
  | { readonly ok: false; readonly problems: readonly MappingProblem[] };

/** Reads a mapping file (YAML, or JSON, which is YAML) and lists everything that is wrong with it together. */
export function loadMapping(text: string): LoadedMapping {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0)
    return {
      ok: false,
      problems: document.errors.map((error) => ({
        path: '',
        line: lines.linePos(error.pos[0]).line,
        message: `not YAML: ${error.message}`,
      })),
    };
  const parsed = MappingFile.safeParse(document.toJS());
  const issues: { path: readonly PropertyKey[]; message: string }[] = parsed.success
    ? [...checkMapping(parsed.data)]
    : parsed.error.issues.flatMap(problemOf);
  if (parsed.success && issues.length === 0) return { ok: true, mapping: parsed.data };
  const problems = issues.map(({ path, message }) => {
    const line = lineOf(document, lines, path);
    return { path: pathText(path), message, ...(line === undefined ? {} : { line }) };
  });
  return { ok: false, problems };
}

function problemOf(issue: $ZodIssue): { path: readonly PropertyKey[]; message: string }[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `"${key}" is not an option here`,
    }));
  if (issue.code === 'invalid_type' && issue.input === undefined && issue.message.includes('undefined'))
    return [{ path: issue.path, message: 'is missing' }];
  return [{ path: issue.path, message: issue.message }];
}

/** The line of the nearest place that the document has on the way to a path. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}

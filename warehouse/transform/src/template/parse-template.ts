import { parseCall } from './parse-call';
import { ProjectError, type Call, type Place, type Template, type TemplateNode } from './template';

const TAG = /\{\{(-?)([\s\S]*?)(-?)\}\}|\{%(-?)([\s\S]*?)(-?)%\}|\{#(-?)[\s\S]*?(-?)#\}/g;

interface OpenBlock {
  readonly condition: Call;
  readonly negated: boolean;
  readonly then: TemplateNode[];
  readonly otherwise: TemplateNode[];
  inElse: boolean;
}

/**
 * Reads the subset of Jinja that the runner shares with dbt: expressions (see {@link parseCall}), `if` / `else` / `endif`
 * on `is_incremental()` or `var(…)` with an optional `not`, comments, and the `-` that trims white space.
 * @throws ProjectError with file and line for anything else
 */
export function parseTemplate(file: string, text: string): Template {
  const nodes: TemplateNode[] = [];
  const blocks: OpenBlock[] = [];
  const current = () => {
    const block = blocks.at(-1);
    if (block === undefined) return nodes;
    return block.inElse ? block.otherwise : block.then;
  };
  let from = 0;
  let trimNext = false;
  const literal = (until: number, trimEnd: boolean) => {
    let piece = text.slice(from, until);
    if (trimNext) piece = piece.trimStart();
    if (trimEnd) piece = piece.trimEnd();
    if (piece !== '') current().push({ kind: 'text', text: piece });
  };

  for (const match of text.matchAll(TAG)) {
    const place: Place = { file, line: lineAt(text, match.index) };
    const [whole, trimExpression, expression, , trimStatement, statement] = match;
    literal(match.index, (trimExpression ?? trimStatement ?? match[7]) === '-');
    from = match.index + whole.length;
    trimNext = (match[3] ?? match[6] ?? match[8]) === '-';
    if (expression !== undefined) {
      const call = parseCall(expression, place);
      if (call.name === 'is_incremental') {
        throw new ProjectError(place, 'is_incremental() is a condition, not a text');
      }
      current().push({ kind: 'call', call });
    } else if (statement !== undefined) {
      readStatement(statement.trim(), place, blocks, current);
    }
  }
  literal(text.length, false);
  const open = blocks.at(-1);
  if (open !== undefined) throw new ProjectError(open.condition.place, '`if` without `endif`');
  return { file, nodes };
}

function readStatement(
  statement: string,
  place: Place,
  blocks: OpenBlock[],
  current: () => TemplateNode[],
): void {
  const condition = /^if\s+(not\s+)?([\s\S]+)$/.exec(statement);
  if (condition !== null) {
    const call = parseCall(condition[2] ?? '', place);
    if (call.name !== 'is_incremental' && call.name !== 'var') {
      throw new ProjectError(place, '`if` takes is_incremental() or var(…)');
    }
    blocks.push({
      condition: call,
      negated: condition[1] !== undefined,
      then: [],
      otherwise: [],
      inElse: false,
    });
    return;
  }
  const block = blocks.at(-1);
  if (statement === 'else' && block !== undefined && !block.inElse) {
    block.inElse = true;
    return;
  }
  if (statement === 'endif' && block !== undefined) {
    blocks.pop();
    const { condition: call, negated, then, otherwise } = block;
    current().push({ kind: 'if', condition: call, negated, then, otherwise });
    return;
  }
  throw new ProjectError(
    place,
    `\`{% ${statement} %}\` is not supported here; the subset is described in README.md`,
  );
}

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;

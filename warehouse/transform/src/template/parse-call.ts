import { ProjectError, type Call, type Literal, type Place } from './template';

const FUNCTIONS = ['config', 'ref', 'source', 'var', 'is_incremental'] as const;
const TOKEN = /\s*(?:('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?)|([A-Za-z_]\w*)|([()[\]{},:=]))/y;

type Token =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string };

/**
 * One expression: `this`, or a call of `config`, `ref`, `source`, `var` or `is_incremental` with literal arguments
 * (strings, numbers, booleans, none, lists, dictionaries).
 * @throws ProjectError for anything else of Jinja: filters, operators, macros, nested calls
 */
export function parseCall(source: string, place: Place): Call {
  const tokens = tokensOf(source, place);
  let at = 0;
  const fail = (reason: string): never => {
    throw new ProjectError(
      place,
      `${reason} in \`${source.trim()}\`; the subset of Jinja is described in README.md`,
    );
  };
  const peek = () => tokens[at];
  const next = () => tokens[at++] ?? fail('the expression ends too early');
  const take = (sign: string) => {
    const token = next();
    if (token.kind !== 'sign' || token.text !== sign) fail(`expected "${sign}" before "${token.text}"`);
  };
  const isSign = (sign: string) => peek()?.kind === 'sign' && peek()?.text === sign;

  function literal(): Literal {
    const token = next();
    if (token.kind === 'string') return token.text.slice(1, -1).replaceAll(/\\(.)/g, '$1');
    if (token.kind === 'number') return Number(token.text);
    if (token.kind === 'sign' && token.text === '[') return list();
    if (token.kind === 'sign' && token.text === '{') return dictionary();
    if (token.kind === 'name' && /^true$/i.test(token.text)) return true;
    if (token.kind === 'name' && /^false$/i.test(token.text)) return false;
    if (token.kind === 'name' && /^none$/i.test(token.text)) return null;
    return fail(`"${token.text}" is not a literal`);
  }
  function list(): Literal[] {
    const items: Literal[] = [];
    while (!isSign(']')) {
      items.push(literal());
      if (!isSign(']')) take(',');
    }
    take(']');
    return items;
  }
  function dictionary(): Record<string, Literal> {
    const entries: Record<string, Literal> = {};
    while (!isSign('}')) {
      const key = literal();
      if (typeof key !== 'string') fail('a key that is not a string');
      take(':');
      entries[String(key)] = literal();
      if (!isSign('}')) take(',');
    }
    take('}');
    return entries;
  }

  const head = next();
  if (head.kind !== 'name') return fail(`"${head.text}" is not a name`);
  if (head.text === 'this') {
    if (peek() !== undefined) fail(`"${peek()?.text ?? ''}" after "this"`);
    return { name: 'this', positional: [], named: {}, place };
  }
  const name = FUNCTIONS.find((known) => known === head.text);
  if (name === undefined) return fail(`"${head.text}" is not supported`);
  const positional: Literal[] = [];
  const named: Record<string, Literal> = {};
  take('(');
  while (!isSign(')')) {
    const key = peek();
    const assignment = tokens[at + 1];
    if (key?.kind === 'name' && assignment?.kind === 'sign' && assignment.text === '=') {
      at += 2;
      named[key.text] = literal();
    } else {
      positional.push(literal());
    }
    if (!isSign(')')) take(',');
  }
  take(')');
  if (peek() !== undefined) fail(`"${peek()?.text ?? ''}" after the call`);
  return { name, positional, named, place };
}

function tokensOf(source: string, place: Place): Token[] {
  const tokens: Token[] = [];
  const text = source.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) {
      throw new ProjectError(place, `"${text.slice(from).trim()}" is not supported; see README.md`);
    }
    const [, string, number, name, sign] = match;
    if (string !== undefined) tokens.push({ kind: 'string', text: string });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
  }
  return tokens;
}

import { ProjectError, type Call, type Literal, type Template, type TemplateNode } from './template';

export interface RenderContext {
  readonly ref: (model: string, call: Call) => string;
  readonly source: (source: string, table: string, call: Call) => string;
  /** Name of the relation that the model fills; undefined where there is none (tests). */
  readonly self?: string;
  readonly incremental: boolean;
  readonly vars: Readonly<Record<string, Literal>>;
}

/** @throws ProjectError when a name is unknown, with the place where it is used */
export function renderTemplate(template: Template, context: RenderContext): string {
  return render(template.nodes, context).trim();
}

function render(nodes: readonly TemplateNode[], context: RenderContext): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'call') return expression(node.call, context);
      const holds = condition(node.condition, context) !== node.negated;
      return render(holds ? node.then : node.otherwise, context);
    })
    .join('');
}

function condition(call: Call, context: RenderContext): boolean {
  return call.name === 'is_incremental' ? context.incremental : Boolean(variable(call, context));
}

function expression(call: Call, context: RenderContext): string {
  const [first, second] = call.positional;
  switch (call.name) {
    case 'config':
      return '';
    case 'this':
      if (context.self === undefined) throw new ProjectError(call.place, '"this" has no meaning here');
      return context.self;
    case 'ref':
      if (typeof first !== 'string' || call.positional.length !== 1) {
        throw new ProjectError(call.place, "expected ref('model')");
      }
      return context.ref(first, call);
    case 'source':
      if (typeof first !== 'string' || typeof second !== 'string') {
        throw new ProjectError(call.place, "expected source('source', 'table')");
      }
      return context.source(first, second, call);
    default:
      return text(variable(call, context), call);
  }
}

function variable(call: Call, context: RenderContext): Literal {
  const [name, fallback] = call.positional;
  if (typeof name !== 'string') throw new ProjectError(call.place, "expected var('name')");
  const value = context.vars[name] ?? fallback;
  if (value === undefined)
    throw new ProjectError(call.place, `var "${name}" has no value in dbt_project.yml`);
  return value;
}

function text(value: Literal, call: Call): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new ProjectError(call.place, 'only a string or a number can be written into SQL');
}

/** Every call in a template, in both branches of each condition. */
export function callsOf(nodes: readonly TemplateNode[]): Call[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text') return [];
    if (node.kind === 'call') return [node.call];
    return [node.condition, ...callsOf(node.then), ...callsOf(node.otherwise)];
  });
}

/** Where something is written, for messages: `staging/sales/stg_sales__deals.sql:12`. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A fault in the project that its author must repair; the message starts with the place. */
export class ProjectError extends Error {
  constructor(
    place: Place | string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${typeof place === 'string' ? place : `${place.file}:${String(place.line)}`}: ${reason}`, options);
    this.name = 'ProjectError';
  }
}

/** A literal of the template language: what `config(…)` and `var(…)` take. */
export type Literal =
  string | number | boolean | null | readonly Literal[] | { readonly [key: string]: Literal };

/** `name(positional, key=value)` */
export interface Call {
  readonly name: 'config' | 'ref' | 'source' | 'var' | 'this' | 'is_incremental';
  readonly positional: readonly Literal[];
  readonly named: Readonly<Record<string, Literal>>;
  readonly place: Place;
}

export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'call'; readonly call: Call }
  | {
      readonly kind: 'if';
      readonly negated: boolean;
      readonly condition: Call;
      readonly then: readonly TemplateNode[];
      readonly otherwise: readonly TemplateNode[];
    };

export interface Template {
  readonly file: string;
  readonly nodes: readonly TemplateNode[];
}

import type { MetricRow } from '@skillhub/warehouse/contracts';
import type { Expression, RowSet } from '../declaration';

/** How rows meet periods. */
export type Anchor =
  | { readonly kind: 'day'; readonly expression: Expression }
  | { readonly kind: 'instant'; readonly expression: Expression }
  /** The state at the end of each period. */
  | { readonly kind: 'state' }
  /** The days before the end of each period, or the asked period where there is no grain and a beginning. */
  | { readonly kind: 'window'; readonly expression: Expression; readonly days: number }
  /** No period: the same for every row. */
  | { readonly kind: 'none' };

/** What one row adds to the number; the records behind a number show it. */
export interface Contribution {
  readonly where: Expression;
  readonly numerator: Expression;
  readonly denominator?: Expression;
}

/** One pass over one fact. */
export interface Part {
  readonly name: string;
  readonly fact: RowSet['fact'];
  readonly anchor: Anchor;
  readonly where: Expression;
  /** Aggregates by name. */
  readonly aggregates: Readonly<Record<string, Expression>>;
  /** Undefined: the rows are not behind the value. */
  readonly contribution?: Contribution;
}

/** Aggregates of one part as text; undefined where SQL gave NULL. */
export type Values = Readonly<Record<string, string | undefined>>;
export type PartValues = ReadonlyMap<string, Values>;

/** Everything known of one row of the answer: of one period and one combination of dimensions. */
export interface Cell {
  /** By currency for money, under `null` what has none; otherwise all under `null`. */
  readonly byCurrency: ReadonlyMap<string | null, PartValues>;
  /** Currencies in which this combination of dimensions has figures in any period. */
  readonly currencies: readonly string[];
}

export type Figure = Omit<MetricRow, 'period' | 'dimensions'> & { readonly currency?: string | null };

export interface MeasurePlan {
  readonly parts: readonly Part[];
  /** Whether the number is split by currency. */
  readonly isMoney: boolean;
  /** One figure, or one for each currency. Pure. */
  readonly finish: (cell: Cell) => readonly Figure[];
}

/** A number that SQL wrote as text; 0 where there is none. */
export const count = (values: Values | undefined, name: string): number => Number(values?.[name] ?? 0);

export const anchorOf = (rows: RowSet): Anchor => {
  if (rows.day !== undefined) return { kind: 'day', expression: rows.day };
  if (rows.instant !== undefined) return { kind: 'instant', expression: rows.instant };
  return { kind: 'state' };
};

/** The pass that counts what belongs but has no day. */
export const undatedParts = (rows: RowSet): Part[] =>
  rows.undatedWhere === undefined
    ? []
    : [
        {
          name: 'undated',
          fact: rows.fact,
          anchor: { kind: 'none' },
          where: rows.undatedWhere,
          aggregates: { rows: 'count()' },
        },
      ];

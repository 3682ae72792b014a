import type { Additivity, Grain, LocalizedText, Unit } from '@skillhub/warehouse/contracts';
import type { DimensionId } from './dimensions';

/** A metric, declared once: what the catalogue says of it and how it is computed. */
export interface MetricDeclaration {
  /** `<context>.<name>` */
  readonly id: string;
  /** Number of the definition in the contract (docs: metrics.md), `10.25`. */
  readonly definition: string;
  /** Rises when the meaning of the number changes. */
  readonly version: number;
  readonly name: LocalizedText;
  /** The variant, shown in grey beside the name. */
  readonly qualifier?: LocalizedText;
  readonly description: LocalizedText;
  readonly formula: string;
  readonly unit: Unit;
  readonly additivity: Additivity;
  readonly betterWhen: 'higher' | 'lower' | null;
  /** What one contributing row is. */
  readonly grain: LocalizedText;
  readonly grains: readonly Grain[];
  readonly dimensions: readonly DimensionId[];
  readonly owner: string;
  readonly freshness: { readonly warnAfterSeconds: number; readonly errorAfterSeconds: number };
  readonly measure: Measure;
}

/**
 * Expressions are SQL over the columns of the fact, written by us and checked at registration; values of a question never
 * become part of them.
 */
export type Expression = string;

/** What is added up: a value of each row, or the number of rows of a kind (which must be among those that count). */
export type Addend = Expression | { readonly rows: Expression };

/** Which rows count, and what places them in a period. */
export interface RowSet {
  /** `deals`: one row a deal, as known now or on `asOf`. `deal_states`: its state at the end of each period. */
  readonly fact: 'deals' | 'deal_states' | 'activities';
  readonly where: Expression;
  /**
   * The day (or instant, read in the tenant's zone) that must lie in the period; none for `deal_states`, which are taken
   * at the end of the period.
   */
  readonly day?: Expression;
  readonly instant?: Expression;
  /** Rows that belong but have no day: counted in the flag `undated_excluded`. */
  readonly undatedWhere?: Expression;
}

/** A further figure that belongs to the value. */
export type Companion =
  | { readonly kind: 'sum'; readonly value: Addend; readonly money?: boolean }
  /** Sum of one over the sum of another. */
  | { readonly kind: 'share'; readonly numerator: Addend; readonly denominator: Addend };
export type Companions = Readonly<Record<string, Companion>>;

/** A part of a ratio: what is added up, or another metric, which must be additive. */
export type RatioPart = Addend | { readonly metric: string };

export type Measure =
  | {
      readonly kind: 'sum';
      readonly rows: RowSet;
      /** `1` counts. */
      readonly value: Expression;
      /** Wider than the rows that count, where companions look at more; `1` for all of the period. */
      readonly reads?: Expression;
      readonly companions?: Companions;
    }
  | {
      /** Sum over sum. */
      readonly kind: 'ratio';
      readonly rows: RowSet;
      readonly numerator: RatioPart;
      readonly denominator: RatioPart;
      /** `wilson`: of a share of rows. `kish`: of a share of amounts. `mean`: of a mean. */
      readonly interval: 'wilson' | 'kish' | 'mean';
      readonly reads?: Expression;
      readonly companions?: Companions;
    }
  | { readonly kind: 'median'; readonly rows: RowSet; readonly value: Expression }
  | {
      /** Median of the time to an event, those still waiting included. */
      readonly kind: 'survival';
      readonly events: RowSet & { readonly time: Expression };
      readonly waiting: RowSet & { readonly time: Expression };
    }
  | {
      /** (open × win rate × average amount) / median days, all of one window. */
      readonly kind: 'velocity';
      /** Where the question names no beginning, and for each period of a grain. */
      readonly windowDays: number;
      readonly open: RowSet;
      readonly closed: RowSet;
      readonly won: Expression;
      readonly days: Expression;
    };

export const metric = (declaration: MetricDeclaration): MetricDeclaration => declaration;

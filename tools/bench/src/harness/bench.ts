/** What a person can set on the command line. */
export interface BenchOptions {
  /** Measured rounds; one more is run first and not counted. @default 3 */
  readonly rounds: number;
  /** Size of the work of one arm in one round; each benchmark has its own default. */
  readonly events: number | undefined;
  readonly seed: number;
  /** Where clusters and files are made; on the disk that is to be measured. */
  readonly data: string | undefined;
}

export interface BenchContext extends BenchOptions {
  /** Progress, on stderr. */
  readonly say: (line: string) => void;
}

/** The measurements of one arm, one for each round. */
export interface Arm {
  readonly name: string;
  readonly samples: readonly number[];
}

export type Bar = { readonly atLeast: number } | { readonly atMost: number };

/** One figure and what it must reach. */
export interface Verdict {
  /** `append ÷ single-row INSERT` */
  readonly name: string;
  readonly value: number;
  readonly bar: Bar;
}

export interface BenchReport {
  /** `events/s` */
  readonly unit: string;
  readonly arms: readonly Arm[];
  readonly verdicts: readonly Verdict[];
  /** Versions of engines, sizes, and whatever else a reader needs to believe the figures. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** One benchmark: a file `<name>.bench.ts` that is listed in `benches.ts`. */
export interface Bench {
  readonly name: string;
  /** The bar in one line, with its number in performance.md. */
  readonly bar: string;
  run(context: BenchContext): Promise<BenchReport>;
}

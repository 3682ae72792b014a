/** Bayesian knowledge tracing (definition 10.36; Corbett and Anderson 1995). */
export interface BktParameters {
  /** Chance that the skill is mastered before the first answer. */
  readonly initial: number;
  /** Chance of learning it at each opportunity. */
  readonly transit: number;
  /** Chance of a right answer without mastery; at most 0.3. */
  readonly guess: number;
  /** Chance of a wrong answer in spite of mastery; at most 0.1. */
  readonly slip: number;
}
export const BKT_DEFAULTS: BktParameters = { initial: 0.2, transit: 0.15, guess: 0.25, slip: 0.1 };

/** Beyond these a wrong answer would speak for mastery. */
const MAX_GUESS = 0.3;
const MAX_SLIP = 0.1;
export const MASTERED_AT = 0.95;
export const MINIMUM_OPPORTUNITIES = 3;

/** The parameters with guess and slip brought within their bounds: what a fit may yield. */
export const bounded = (parameters: BktParameters): BktParameters => ({
  ...parameters,
  guess: Math.min(parameters.guess, MAX_GUESS),
  slip: Math.min(parameters.slip, MAX_SLIP),
});

/** The chance of mastery after one more scored opportunity. */
export function afterOpportunity(
  chance: number,
  isRight: boolean,
  { transit, guess, slip }: BktParameters = BKT_DEFAULTS,
): number {
  const [ifMastered, ifNot] = isRight ? [1 - slip, guess] : [slip, 1 - guess];
  const mastered = chance * ifMastered;
  const evidence = mastered + (1 - chance) * ifNot;
  // Certain and contradicted at once (chance 1 with slip 0, or 0 with guess 0): the answer says nothing.
  const posterior = evidence === 0 ? chance : mastered / evidence;
  return posterior + (1 - posterior) * transit;
}

/** The chance of mastery after each of the answers, in order. */
export function masteryCurve(
  answers: readonly boolean[],
  parameters: BktParameters = BKT_DEFAULTS,
): readonly number[] {
  let chance = parameters.initial;
  return answers.map((isRight) => (chance = afterOpportunity(chance, isRight, parameters)));
}

export type Mastery = 'not_enough_evidence' | 'not_mastered' | 'mastered';

/** The verdict: mastered at 0.95 and 3 scored opportunities, none under 3 (acceptance L07). */
export function masteryOf(answers: readonly boolean[], parameters: BktParameters = BKT_DEFAULTS): Mastery {
  if (answers.length < MINIMUM_OPPORTUNITIES) return 'not_enough_evidence';
  return (masteryCurve(answers, parameters).at(-1) ?? 0) >= MASTERED_AT ? 'mastered' : 'not_mastered';
}

/**
 * Mastery by Elo (definition 10.35; Pelánek 2016): a learner has a rating by skill, an item a difficulty, and each first answer
 * moves both towards what was seen.
 */
export interface EloOptions {
  /** Size of the first step. */
  readonly a: number;
  /** How fast steps shrink with the number of answers. */
  readonly b: number;
}
export const ELO_DEFAULTS: EloOptions = { a: 1, b: 0.05 };

/** A rating and the number of answers it rests on. */
export interface EloRating {
  readonly value: number;
  readonly answers: number;
}
export const UNRATED: EloRating = { value: 0, answers: 0 };

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** The chance of a right answer; `choices` is the number of choices, null for an open item, which cannot be guessed. */
export function chanceOfRight(rating: number, difficulty: number, choices: number | null): number {
  const guess = choices === null ? 0 : 1 / choices;
  return guess + (1 - guess) * sigmoid(rating - difficulty);
}

/** `U(n) = a / (1 + b·n)`. */
export const stepAfter = (answers: number, { a, b }: EloOptions = ELO_DEFAULTS): number =>
  a / (1 + b * answers);

/** A skill that an item asks for: its share of the item among the others, and where the learner stands. */
export interface EloSkill {
  readonly weight: number;
  readonly rating: EloRating;
}

export interface EloAnswer {
  /** At least one; several share the answer by weight. */
  readonly skills: readonly EloSkill[];
  readonly difficulty: EloRating;
  readonly choices: number | null;
  readonly isRight: boolean;
}

export interface EloUpdate {
  readonly chance: number;
  /** In the order of the skills of the answer. */
  readonly ratings: readonly EloRating[];
  readonly difficulty: EloRating;
}

/** Ratings and difficulty after a first answer; later answers to the same item are not to be given to it. */
export function afterAnswer(answer: EloAnswer, options: EloOptions = ELO_DEFAULTS): EloUpdate {
  const { skills, difficulty, choices, isRight } = answer;
  const total = skills.reduce((sum, { weight }) => sum + weight, 0);
  const standing = skills.reduce((sum, { weight, rating }) => sum + (weight / total) * rating.value, 0);
  const chance = chanceOfRight(standing, difficulty.value, choices);
  const surprise = (isRight ? 1 : 0) - chance;
  return {
    chance,
    ratings: skills.map(({ weight, rating }) =>
      moved(rating, stepAfter(rating.answers, options) * (weight / total) * surprise),
    ),
    difficulty: moved(difficulty, -stepAfter(difficulty.answers, options) * surprise),
  };
}

const moved = ({ value, answers }: EloRating, by: number): EloRating => ({
  value: value + by,
  answers: answers + 1,
});

import {
  EVIDENCE_SOURCES,
  SKILL_LEVELS,
  type EvidenceSource,
  type PersonId,
} from '@skillhub/domain/contracts';
import type { Instant, LocalDate } from '@skillhub/domain/kernel';

/** One evidence on one skill of one person, with the instants at which it became known and ceased to count. */
export interface DatedEvidence {
  readonly evidenceId: string;
  readonly source: EvidenceSource;
  readonly level: number;
  readonly standardError: number | null;
  readonly observedOn: LocalDate;
  readonly raterId: PersonId | null;
  readonly recordedAt: Instant;
  readonly withdrawnAt: Instant | null;
}

export interface KnownLevel {
  /** 0 to 5. */
  readonly level: number;
  readonly standardError: number;
  /** 95 %, within the scale. */
  readonly interval: { readonly low: number; readonly high: number };
  readonly source: EvidenceSource;
  /** The newest observation behind the level. */
  readonly observedOn: LocalDate;
  /** What the level rests on. */
  readonly evidenceIds: readonly string[];
  /** Whether the newest observation is older than 18 months. */
  readonly isStale: boolean;
}

/**
 * How sure a word of each source is where it does not say itself, on the scale 0 to 5. House constants, in the order of
 * precedence of definition 10.34 (a measure, then work seen, then those who watch it, then oneself).
 */
export const DEFAULT_STANDARD_ERROR: Readonly<Record<EvidenceSource, number>> = {
  assessment: 0.4,
  project: 0.5,
  manager: 0.6,
  peer: 0.8,
  self: 1,
};
export const FRESH_MONTHS = 18;
const DAYS_OF_MONTH = 365.25 / 12;
const MILLISECONDS_OF_DAY = 86_400_000;
const Z_95 = 1.959964;

export interface LevelQuestion {
  /** What was observed until the end of this day. */
  readonly on: LocalDate;
  /** What was recorded, and not withdrawn, by this instant; absent: all that is known. */
  readonly knownAt?: Instant;
}

/**
 * The level of a person in a skill on a day (definition 10.34, acceptance L06): the strongest source that has spoken decides
 * alone; in it the newest word of each rater counts, and several raters are averaged. Age never lowers the level: past 18
 * months the standard error grows with the square root of age over 18 months. Null: nothing was said.
 */
export function skillLevelOn(
  evidence: readonly DatedEvidence[],
  { on, knownAt }: LevelQuestion,
): KnownLevel | null {
  const heard = evidence.filter(
    ({ observedOn, recordedAt, withdrawnAt }) =>
      observedOn <= on &&
      (knownAt === undefined || recordedAt <= knownAt) &&
      (withdrawnAt === null || (knownAt !== undefined && withdrawnAt > knownAt)),
  );
  const source = EVIDENCE_SOURCES.find((each) => heard.some((one) => one.source === each));
  if (source === undefined) return null;
  const words = newestOfEachRater(heard.filter((one) => one.source === source));
  const level = words.reduce((sum, word) => sum + word.level, 0) / words.length;
  const variance = words.reduce((sum, word) => sum + errorOf(word, on) ** 2, 0);
  const standardError = Math.sqrt(variance) / words.length;
  const observedOn = words.reduce(
    (newest, word) => (word.observedOn > newest ? word.observedOn : newest),
    words[0].observedOn,
  );
  return {
    level,
    standardError,
    interval: {
      low: Math.max(SKILL_LEVELS.min, level - Z_95 * standardError),
      high: Math.min(SKILL_LEVELS.max, level + Z_95 * standardError),
    },
    source,
    observedOn,
    evidenceIds: words.map(({ evidenceId }) => evidenceId),
    isStale: monthsBetween(observedOn, on) > FRESH_MONTHS,
  };
}

/** Not empty where the evidence is not; by rater, in an order that does not depend on that of the evidence. */
function newestOfEachRater(words: readonly DatedEvidence[]): readonly [DatedEvidence, ...DatedEvidence[]] {
  const byRater = new Map<PersonId | null, DatedEvidence>();
  for (const word of [...words].sort(byAge)) byRater.set(word.raterId, word);
  const [first, ...rest] = [...byRater.values()].sort((a, b) => (a.evidenceId < b.evidenceId ? -1 : 1));
  if (first === undefined) throw new Error('a source that has spoken has said something');
  return [first, ...rest];
}

/** Observed later, else recorded later, else (imported together) by id, so that any order of reading gives one answer. */
function byAge(a: DatedEvidence, b: DatedEvidence): number {
  const [left, right] = [a, b].map((one) => `${one.observedOn}|${one.recordedAt}|${one.evidenceId}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function errorOf({ source, standardError, observedOn }: DatedEvidence, on: LocalDate): number {
  const age = monthsBetween(observedOn, on);
  const widening = age > FRESH_MONTHS ? Math.sqrt(age / FRESH_MONTHS) : 1;
  return (standardError ?? DEFAULT_STANDARD_ERROR[source]) * widening;
}

const monthsBetween = (from: LocalDate, to: LocalDate): number =>
  (Date.parse(to) - Date.parse(from)) / MILLISECONDS_OF_DAY / DAYS_OF_MONTH;

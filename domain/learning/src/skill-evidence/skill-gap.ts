/** What a job expects of a skill, and where the person stands before and after; a skill nobody spoke of stands at 0. */
export interface GapOverTime {
  readonly expected: number;
  readonly weight: number;
  readonly before: number;
  readonly after: number;
}

/** `max(0, expected - level)` (definition 10.34). */
export const gapOf = (expected: number, level: number): number => Math.max(0, expected - level);

/** Sum of weighted gaps at the start and at the end, and the share that was closed; null where there was no gap to close. */
export function gapClosed(skills: readonly GapOverTime[]): {
  readonly before: number;
  readonly after: number;
  readonly closed: number | null;
} {
  const sum = (level: (skill: GapOverTime) => number) =>
    skills.reduce((total, skill) => total + skill.weight * gapOf(skill.expected, level(skill)), 0);
  const [before, after] = [sum((skill) => skill.before), sum((skill) => skill.after)];
  return { before, after, closed: before === 0 ? null : 1 - after / before };
}

/** Levels of a team's members at two dates; null: not a member, or nothing known of the skill. */
export interface MemberLevels {
  readonly before: number | null;
  readonly after: number | null;
}

/**
 * The progression of a team (definition 10.34): the mean of individual differences of those who are there at both dates (fixed
 * panel), and apart from it what joining and leaving changed in the mean (mix). `panel + mix` is the change of the mean.
 */
export function teamProgression(members: readonly MemberLevels[]): {
  readonly panel: number | null;
  readonly mix: number | null;
  readonly n: number;
} {
  const differences = members.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [after - before],
  );
  const panel = mean(differences);
  const before = mean(members.flatMap((member) => (member.before === null ? [] : [member.before])));
  const after = mean(members.flatMap((member) => (member.after === null ? [] : [member.after])));
  const mix = panel === null || before === null || after === null ? null : after - before - panel;
  return { panel, mix, n: differences.length };
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

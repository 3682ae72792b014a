import type { ActivityView } from '@skillhub/domain/contracts';

/** Reasons to take a deal out before its RDV, as the contract has them. */
export const DISQUALIFY_REASONS = ['duplicate', 'spam', 'out_of_target', 'other'] as const;

/** Activities newest first. */
export const timelineOf = (activities: readonly ActivityView[]): readonly ActivityView[] =>
  activities.toSorted((a, b) => b.at.localeCompare(a.at) || b.loggedAt.localeCompare(a.loggedAt));

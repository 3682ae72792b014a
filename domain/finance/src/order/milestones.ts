import type { Milestone } from '@skillhub/domain/contracts';
import { sumMinor } from '../amounts';
import { firstOf, refusal, type FinanceRefusal } from '../refusal';

/** Milestones add up to the net of what they cut. */
export const milestonesFault = (
  milestones: readonly Milestone[],
  netMinor: number,
  field: string,
): FinanceRefusal | undefined =>
  firstOf(
    ...milestones.map((milestone, index) =>
      milestone.netMinor > 0
        ? undefined
        : refusal('finance.amount_not_positive', `${field}.${index}.netMinor`, { minor: milestone.netMinor }),
    ),
    sumMinor(milestones.map((milestone) => milestone.netMinor)) === netMinor
      ? undefined
      : refusal('finance.milestones_not_whole', field, { netMinor }),
  );

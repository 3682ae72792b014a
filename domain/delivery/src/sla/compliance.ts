import type { Instant } from '@skillhub/domain/kernel';
import type { ClockStanding } from './assess-sla';
import type { SlaTarget } from './sla-policy';

/** Right-open: `[start, end)`. */
export interface Period {
  readonly start: Instant;
  readonly end: Instant;
}

const SMALL_SAMPLE = 30;

/** A share with what it is made of. `value` is null, never 0, when nothing was due. */
export interface Compliance {
  readonly value: number | null;
  readonly reason: 'nothing_due' | null;
  readonly met: number;
  readonly missed: number;
  /** Due in the period, but neither stopped nor past due when assessed: only in a period that is not over. */
  readonly pending: number;
  /** Due in the period and cancelled: in neither count. */
  readonly cancelled: number;
  readonly smallSample: boolean;
}

type Verdict = 'met' | 'missed' | 'pending' | 'cancelled';

const VERDICTS: Readonly<Record<ClockStanding['outcome'], Verdict>> = {
  met: 'met',
  missed: 'missed',
  running_missed: 'missed',
  running: 'pending',
  cancelled: 'cancelled',
};

/**
 * Definitions 10.20 (`first_reply`) and 10.21 (`resolution`): met clocks over met and missed, among the clocks whose due
 * time falls in the period. Clocks still running past their due time are missed. Assess them at the end of the period or
 * later.
 */
export function clockCompliance(
  clocks: readonly ClockStanding[],
  target: SlaTarget,
  period: Period,
): Compliance {
  return share(
    clocks
      .filter((clock) => clock.target === target && isDueIn(clock, period))
      .map(({ outcome }) => VERDICTS[outcome]),
  );
}

/**
 * Definition 10.22: tickets all of whose clocks due in the period were met, over tickets with a clock due in the period.
 * One item of `tickets` holds all the clocks of one ticket.
 */
export function ticketCompliance(tickets: readonly (readonly ClockStanding[])[], period: Period): Compliance {
  return share(
    tickets.flatMap((clocks) => {
      const verdicts = new Set(
        clocks.filter((clock) => isDueIn(clock, period)).map(({ outcome }) => VERDICTS[outcome]),
      );
      const worst = (['missed', 'met', 'pending', 'cancelled'] as const).find((verdict) =>
        verdicts.has(verdict),
      );
      return worst === undefined ? [] : [worst];
    }),
  );
}

const isDueIn = ({ dueAt }: ClockStanding, { start, end }: Period): boolean =>
  dueAt !== null && dueAt >= start && dueAt < end;

function share(verdicts: readonly Verdict[]): Compliance {
  const count = (verdict: Verdict): number => verdicts.filter((v) => v === verdict).length;
  const [met, missed] = [count('met'), count('missed')];
  const n = met + missed;
  return {
    value: n === 0 ? null : met / n,
    reason: n === 0 ? 'nothing_due' : null,
    met,
    missed,
    pending: count('pending'),
    cancelled: count('cancelled'),
    smallSample: n < SMALL_SAMPLE,
  };
}

import type { SupplierLine } from '@skillhub/domain/contracts';
import { LocalDate } from '@skillhub/domain/kernel';
import { fromDecimal, multiply, rational, roundToMinor, sum, toDecimalText } from '../exact/rational';

/** Approved time of one day of a mission. */
export interface ApprovedDay {
  readonly missionId: string;
  readonly on: LocalDate;
  readonly days: string;
}

/** The daily rates (TJM) of a mission, each from its day of effect on, in order. */
export type MissionRates = ReadonlyMap<
  string,
  readonly { readonly from: LocalDate; readonly dailyRateMinor: number }[]
>;

/**
 * The lines of a supplier invoice from approved time: one per mission and daily rate, so that a rate that changes in mid-month
 * makes two. Time of a mission without a rate on that day is left out and given back as `withoutRate`.
 */
export function draftSupplierLines(
  time: readonly ApprovedDay[],
  rates: MissionRates,
): { readonly lines: readonly SupplierLine[]; readonly withoutRate: readonly ApprovedDay[] } {
  const groups = new Map<string, { readonly dailyRateMinor: number; readonly days: ApprovedDay[] }>();
  const withoutRate: ApprovedDay[] = [];
  for (const each of [...time].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const rate = rates
      .get(each.missionId)
      ?.filter(({ from }) => from <= each.on)
      .at(-1);
    if (!rate) {
      withoutRate.push(each);
      continue;
    }
    const key = `${each.missionId} ${rate.from}`;
    const group = groups.get(key) ?? { dailyRateMinor: rate.dailyRateMinor, days: [] };
    group.days.push(each);
    groups.set(key, group);
  }
  const lines = [...groups.values()].flatMap((group) => lineOf(group.days, group.dailyRateMinor));
  return { lines, withoutRate };
}

function lineOf(time: readonly ApprovedDay[], dailyRateMinor: number): readonly SupplierLine[] {
  const [first, last] = [time[0], time.at(-1)];
  if (!first || !last) return [];
  const days = sum(time.map((each) => fromDecimal(each.days)));
  const until = new Date(Date.parse(`${last.on}T00:00:00.000Z`) + 86_400_000).toISOString().slice(0, 10);
  const text = toDecimalText(days, 9).replace(/\.?0+$/, '');
  return [
    {
      missionId: first.missionId,
      from: first.on,
      until: LocalDate.of(until),
      days: text,
      dailyRateMinor,
      netMinor: roundToMinor(multiply(days, rational(dailyRateMinor))),
    },
  ];
}

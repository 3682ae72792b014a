import type { MatchVariance, SupplierLine } from '@skillhub/domain/contracts';
import { sumMinor } from '../amounts';
import {
  add,
  basisPoints,
  compare,
  fromDecimal,
  multiply,
  rational,
  subtract,
  sum,
  toDecimalText,
  ZERO,
  type Rational,
} from '../exact/rational';

/** What was ordered: the mission's agreed daily rate by day of effect and its cap, excluding VAT. */
export interface OrderedMission {
  readonly missionId: string;
  /** In force over the lines of that mission; one line never spans two rates. */
  readonly rates: readonly { readonly from: string; readonly dailyRateMinor: number }[];
  /** Null: no cap. */
  readonly capMinor: number | null;
  /** What other supplier invoices of the mission already took of the cap. */
  readonly alreadyInvoicedMinor: number;
}

/** What was approved: days in a period, from the timesheets. */
export interface ApprovedTime {
  readonly missionId: string;
  readonly from: string;
  /** First day after. */
  readonly until: string;
  readonly days: string;
}

/** Differences up to these pass without a person. Days absolute; the rate in basis points; the amount in minor units. */
export interface MatchTolerance {
  readonly days: string;
  readonly rateBp: number;
  readonly amountMinor: number;
}

export const NO_TOLERANCE: MatchTolerance = { days: '0', rateBp: 0, amountMinor: 0 };

/**
 * Three-way match of a supplier's invoice against the mission ordered and the time approved. Every difference is listed, with
 * whether the tolerance takes it; nothing is corrected silently. A price above the cap is never tolerated, nor is time that
 * no mission knows.
 */
export function matchThreeWays(
  invoiced: readonly SupplierLine[],
  approved: readonly ApprovedTime[],
  ordered: readonly OrderedMission[],
  tolerance: MatchTolerance = NO_TOLERANCE,
): MatchVariance[] {
  const missions = [...new Set([...invoiced, ...approved].map(({ missionId }) => missionId))];
  return missions.flatMap((missionId) => {
    const lines = invoiced.filter((line) => line.missionId === missionId);
    const time = approved.filter((each) => each.missionId === missionId);
    const mission = ordered.find((each) => each.missionId === missionId);
    return matchMission(missionId, lines, time, mission, tolerance);
  });
}

function matchMission(
  missionId: string,
  lines: readonly SupplierLine[],
  time: readonly ApprovedTime[],
  mission: OrderedMission | undefined,
  tolerance: MatchTolerance,
): MatchVariance[] {
  const invoicedDays = daysOf(lines);
  const approvedDays = daysOf(time);
  const variance = (
    code: MatchVariance['code'],
    expected: string,
    invoiced: string,
    isTolerated: boolean,
  ): MatchVariance => ({ code, missionId, expected, invoiced, isTolerated });
  if (!mission) return [variance('mission_unknown', '0', text(invoicedDays), false)];
  if (lines.length === 0) return [variance('time_not_invoiced', text(approvedDays), '0', true)];
  const found: MatchVariance[] = [];
  const daysOff = subtract(invoicedDays, approvedDays);
  if (compare(daysOff, ZERO) !== 0) {
    const code = compare(daysOff, ZERO) > 0 ? 'days_above_approved' : 'days_below_approved';
    const isTolerated = compare(daysOff, fromDecimal(tolerance.days)) <= 0;
    found.push(variance(code, text(approvedDays), text(invoicedDays), isTolerated));
  }
  for (const line of lines) {
    const agreed = mission.rates.filter(({ from }) => from <= line.from).at(-1)?.dailyRateMinor ?? 0;
    if (line.dailyRateMinor !== agreed) {
      const code = line.dailyRateMinor > agreed ? 'rate_above_agreed' : 'rate_below_agreed';
      const most = multiply(rational(agreed), add(rational(1), basisPoints(tolerance.rateBp)));
      const isTolerated = compare(rational(line.dailyRateMinor), most) <= 0;
      found.push(variance(code, agreed.toString(), line.dailyRateMinor.toString(), isTolerated));
    }
    const computed = multiply(fromDecimal(line.days), rational(line.dailyRateMinor));
    const amountOff = subtract(rational(line.netMinor), computed);
    // Half a unit is the rounding of the line itself.
    if (compare(absolute(amountOff), rational(1, 2)) > 0) {
      const isTolerated = compare(amountOff, rational(tolerance.amountMinor)) <= 0;
      found.push(variance('amount_off', toDecimalText(computed, 0), line.netMinor.toString(), isTolerated));
    }
  }
  const netMinor = sumMinor(lines.map((line) => line.netMinor));
  const left = mission.capMinor === null ? null : mission.capMinor - mission.alreadyInvoicedMinor;
  if (left !== null && netMinor > left)
    found.push(variance('cap_exceeded', Math.max(0, left).toString(), netMinor.toString(), false));
  return found;
}

const daysOf = (parts: readonly { readonly days: string }[]): Rational =>
  sum(parts.map(({ days }) => fromDecimal(days)));

const absolute = (value: Rational): Rational => (compare(value, ZERO) < 0 ? subtract(ZERO, value) : value);

const text = (days: Rational): string => toDecimalText(days, 9).replace(/\.?0+$/, '');

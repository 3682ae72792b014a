import type { LocalDate } from '@skillhub/domain/kernel';
import type { ChargedInvoice } from '../customer-account/account-state';
import { openOf } from '../customer-account/balance';
import { addDays, addMonths, daysBetween } from '../days';
import {
  add,
  compare,
  fromDecimal,
  multiply,
  rational,
  roundToMinor,
  sum,
  ZERO,
  type Rational,
} from '../exact/rational';
import { refusal, type FinanceRefusal } from '../refusal';
import { ECB_SEMESTER_RATES, type SemesterRate } from './ecb-rates';

export interface LateFeeRules {
  readonly semesterRates: readonly SemesterRate[];
  /** Points on top of the semester rate. */
  readonly points: string;
  /** Percent a year agreed by contract in place of the semester rate and the points; see {@link contractualRateFault}. */
  readonly contractualPercent?: string;
  /** For each late invoice, minor units: 40 € in France. */
  readonly indemnityMinor: number;
}

export const FRENCH_LATE_FEES: LateFeeRules = {
  semesterRates: ECB_SEMESTER_RATES,
  points: '10',
  indemnityMinor: 4_000,
};

export interface LateFees {
  /** Flat, once per invoice that was ever late, even if partly paid. */
  readonly indemnityMinor: number;
  /** On what was open, VAT included, day by day; rounded once. */
  readonly interestMinor: number;
  readonly totalMinor: number;
  /** Days after the due date on which something was open, of the instalment that has most. */
  readonly daysLate: number;
  /** A half-year has no rate yet: the one before stood in for it. */
  readonly isProvisional: boolean;
}

/**
 * Late fees that an invoice has accrued up to a day, it included (definition 10.17): `40 € + open × rate × days ÷ 365`, from
 * the day after each due date, without any reminder. Each day counts with what was open at the end of the day before and
 * with the rate of its own half-year; interest is not compounded. To be checked by a person before it is invoiced.
 */
export function lateFeesOn(
  invoice: ChargedInvoice,
  day: LocalDate,
  rules: LateFeeRules = FRENCH_LATE_FEES,
): LateFees {
  const parts = invoice.instalments.map(({ dueOn }, instalment) =>
    stretches(invoice, instalment, dueOn, day, rules),
  );
  const late = parts.flat().filter(({ openMinor }) => openMinor > 0);
  const interest = sum(late.map(({ openMinor, days, rate }) => interestOf(openMinor, days, rate)));
  const interestMinor = roundToMinor(interest);
  const indemnityMinor = late.length > 0 ? rules.indemnityMinor : 0;
  return {
    indemnityMinor,
    interestMinor,
    totalMinor: indemnityMinor + interestMinor,
    daysLate: Math.max(0, ...parts.map((part) => lateDays(part))),
    isProvisional: late.some(({ rate }) => rate.isProvisional),
  };
}

/** A run of days with one open amount and one rate. */
interface Stretch {
  readonly days: number;
  readonly openMinor: number;
  readonly rate: AnnualRate;
}

interface AnnualRate {
  readonly percent: Rational;
  readonly isProvisional: boolean;
}

const lateDays = (part: readonly Stretch[]): number =>
  part.reduce((total, { days, openMinor }) => (openMinor > 0 ? total + days : total), 0);

const interestOf = (openMinor: number, days: number, { percent }: AnnualRate): Rational =>
  multiply(rational(BigInt(openMinor) * BigInt(days), 365n * 100n), percent);

/** Cuts the days after the due date where the open amount or the rate may change. */
function stretches(
  invoice: ChargedInvoice,
  instalment: number,
  dueOn: LocalDate,
  until: LocalDate,
  rules: LateFeeRules,
): readonly Stretch[] {
  const first = addDays(dueOn, 1);
  const end = addDays(until, 1);
  const turns = [
    // What happens on a day lowers the balance that the day after is counted with.
    ...invoice.entries.filter((entry) => entry.instalment === instalment).map(({ on }) => addDays(on, 1)),
    ...semestersBetween(first, end),
  ].filter((turn) => turn > first && turn < end);
  if (first >= end) return [];
  const cuts = [...new Set([first, ...turns, end])].sort();
  return cuts.slice(0, -1).map((from, index) => ({
    days: daysBetween(from, cuts[index + 1] ?? end),
    openMinor: openOf(invoice, instalment, addDays(from, -1)),
    rate: rateOn(from, rules),
  }));
}

function semestersBetween(from: LocalDate, end: LocalDate): readonly LocalDate[] {
  const starts: LocalDate[] = [];
  for (let start = semesterOf(from); start < end; start = addMonths(start, 6)) starts.push(start);
  return starts;
}

function semesterOf(day: LocalDate): LocalDate {
  const month = day.slice(5, 7) < '07' ? '01' : '07';
  return `${day.slice(0, 4)}-${month}-01` as LocalDate;
}

function rateOn(day: LocalDate, rules: LateFeeRules): AnnualRate {
  if (rules.contractualPercent !== undefined)
    return { percent: fromDecimal(rules.contractualPercent), isProvisional: false };
  const semester = semesterOf(day);
  const known = rules.semesterRates.filter(({ from }) => from <= semester).at(-1) ?? rules.semesterRates[0];
  const percent = add(known ? fromDecimal(known.percent) : ZERO, fromDecimal(rules.points));
  return { percent, isProvisional: known?.from !== semester };
}

/** A contractual rate may not be below three times the legal interest rate (Commercial Code L441-10). */
export function contractualRateFault(
  contractualPercent: string,
  legalInterestPercent: string,
  field: string,
): FinanceRefusal | undefined {
  const minimum = multiply(rational(3), fromDecimal(legalInterestPercent));
  return compare(fromDecimal(contractualPercent), minimum) < 0
    ? refusal('finance.rate_below_legal_minimum', field, { contractualPercent, legalInterestPercent })
    : undefined;
}

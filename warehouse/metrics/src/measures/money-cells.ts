import { minorDigits } from '@skillhub/domain/kernel';
import { decimal, toFixed } from '../decimal';
import { count, type Cell, type Figure, type PartValues } from './plan';

/** An amount that SQL wrote as text, in the form of the API: `'1234.50'`. */
export const money = (text: string | undefined, currency: string): string =>
  toFixed(decimal(text ?? '0'), minorDigits(currency));

export interface CurrencyFigure {
  readonly currency: string;
  readonly parts: PartValues;
}

/**
 * One figure for each currency. What has no amount cannot be in any of them: its rows are flagged on all, so that they
 * are missed by nobody.
 * @param unpricedPart the part whose rows without currency are counted, by its aggregate `rows`
 */
export function moneyFigures(
  cell: Cell,
  unpricedPart: string,
  figure: (each: CurrencyFigure) => Omit<Figure, 'currency'>,
): Figure[] {
  const unpriced = count(cell.byCurrency.get(null)?.get(unpricedPart), 'rows');
  const flags = unpriced === 0 ? [] : [`unpriced_excluded:${String(unpriced)}`];
  if (cell.currencies.length === 0) {
    return [
      { currency: null, value: null, n: 0, reason: 'no_data', ...(flags.length === 0 ? {} : { flags }) },
    ];
  }
  return cell.currencies.map((currency) => {
    const { flags: own = [], ...rest } = figure({
      currency,
      parts: cell.byCurrency.get(currency) ?? new Map(),
    });
    return { currency, ...rest, ...withFlags([...own, ...flags]) };
  });
}

export const withFlags = (flags: readonly string[]): { flags?: string[] } =>
  flags.length === 0 ? {} : { flags: [...flags] };

/** Flags of rows that are left out, and of few observations. */
export const undatedFlag = (undated: number): string[] =>
  undated === 0 ? [] : [`undated_excluded:${String(undated)}`];
export const SMALL_SAMPLE = 30;
export const sampleFlag = (n: number): string[] => (n < SMALL_SAMPLE ? ['small_sample'] : []);

/** 97.5 % point of the normal distribution. */
export const Z95 = 1.959963984540054;

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson score interval of a share, 95 %.
 * Source: Wilson, E. B. (1927), Probable inference, the law of succession, and statistical inference, JASA 22, 209-212.
 * @param share between 0 and 1
 * @param n observations, or their effective number; above 0
 */
export function wilson(share: number, n: number): Bounds {
  const z2 = Z95 * Z95;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  // Exact at the ends, where floats would leave 5e-17.
  return {
    low: share === 0 ? 0 : Math.max(0, centre - half),
    high: share === 1 ? 1 : Math.min(1, centre + half),
  };
}

/**
 * Effective number of observations under weights: (Σw)² / Σw². Source: Kish, L. (1965), Survey Sampling. Using it in
 * Wilson's interval for a share of amounts is a house rule.
 */
export const kish = (sum: number, sumOfSquares: number): number => (sum * sum) / sumOfSquares;

import { Z95 } from './wilson';

/** 97.5 % points of Student's t for 1 to 30 degrees of freedom (standard table). */
const T95 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];

/** Half width of the 95 % interval of a mean; undefined below two observations. */
export function meanHalfWidth(n: number, sum: number, sumOfSquares: number): number | undefined {
  if (n < 2) return undefined;
  const variance = Math.max(0, (sumOfSquares - (sum * sum) / n) / (n - 1));
  return (T95[n - 2] ?? Z95) * Math.sqrt(variance / n);
}

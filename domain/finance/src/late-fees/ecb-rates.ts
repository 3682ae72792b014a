import { LocalDate } from '@skillhub/domain/kernel';

/** The ECB rate that counts for late fees of one half-year. */
export interface SemesterRate {
  /** 1 January or 1 July. */
  readonly from: LocalDate;
  /** Percent, as a decimal: `2.15`. */
  readonly percent: string;
}

const rate = (from: string, percent: string): SemesterRate => ({ from: LocalDate.of(from), percent });

/**
 * The rate of the ECB's main refinancing operations in force on 1 January and 1 July, which French law (Commercial Code
 * L441-10) raises by 10 points. Data, in order: each half-year adds a row. Source: ECB, key interest rates.
 */
export const ECB_SEMESTER_RATES: readonly SemesterRate[] = [
  rate('2014-01-01', '0.25'),
  rate('2014-07-01', '0.15'),
  rate('2015-01-01', '0.05'),
  rate('2015-07-01', '0.05'),
  rate('2016-01-01', '0.05'),
  rate('2016-07-01', '0'),
  rate('2017-01-01', '0'),
  rate('2017-07-01', '0'),
  rate('2018-01-01', '0'),
  rate('2018-07-01', '0'),
  rate('2019-01-01', '0'),
  rate('2019-07-01', '0'),
  rate('2020-01-01', '0'),
  rate('2020-07-01', '0'),
  rate('2021-01-01', '0'),
  rate('2021-07-01', '0'),
  rate('2022-01-01', '0'),
  rate('2022-07-01', '0'),
  rate('2023-01-01', '2.50'),
  rate('2023-07-01', '4.00'),
  rate('2024-01-01', '4.50'),
  rate('2024-07-01', '4.25'),
  rate('2025-01-01', '3.15'),
  rate('2025-07-01', '2.15'),
  rate('2026-01-01', '2.15'),
];

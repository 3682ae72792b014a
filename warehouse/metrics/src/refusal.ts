import type { LocalizedText } from '@skillhub/warehouse/contracts';

/** Why a question is not answered. */
export interface MetricRefusal {
  readonly code: 'metric.unknown' | 'metric.query_invalid' | 'metric.not_additive';
  /** Path in the question: `filters.0.dimension`. */
  readonly field: string;
  readonly message: string;
  /** What is wrong with the question and what to ask instead. */
  readonly explanation?: LocalizedText;
}

export const invalid = (field: string, message: string): MetricRefusal => ({
  code: 'metric.query_invalid',
  field,
  message,
});

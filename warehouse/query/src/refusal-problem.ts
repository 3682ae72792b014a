import { ProblemError } from '@skillhub/domain/http-kernel';
import type { MetricRefusal } from '@skillhub/warehouse/metrics';

/** A refused question as a problem document that names the field. */
export function refusalProblem({ code, field, message, explanation }: MetricRefusal): ProblemError {
  const errors = [{ path: field, message }];
  if (code === 'metric.not_additive') {
    return new ProblemError({
      status: 422,
      code,
      title: 'This number cannot be combined in that way',
      detail: message,
      errors,
      ...(explanation === undefined ? {} : { explanation }),
    });
  }
  return new ProblemError({
    status: 400,
    code,
    title: code === 'metric.unknown' ? 'Unknown metric' : 'Invalid question',
    detail: `${field}: ${message}`,
    errors,
  });
}

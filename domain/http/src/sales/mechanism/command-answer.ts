import type { CommandAnswer } from '@skillhub/domain/contracts';
import { notFound, ProblemError } from '@skillhub/domain/http-kernel';
import { assertNever, type CommandOutcome } from '@skillhub/domain/kernel';
import type { SalesRefusal } from '@skillhub/domain/sales';
import { keyReused, versionConflict } from './command-headers';
import { REFUSAL_TEXTS } from './refusal-texts';

/** The answer to a command. @throws ProblemError 404, 409 or 422 when it was not accepted */
export function answerOf(id: string, outcome: CommandOutcome<SalesRefusal>): CommandAnswer {
  switch (outcome.status) {
    case 'accepted':
    case 'unchanged':
      return { id, version: outcome.version };
    case 'repeated':
      if (outcome.refusal !== undefined) throw refusalProblem(outcome.refusal);
      return { id, version: outcome.version };
    case 'refused':
      throw refusalProblem(outcome.refusal);
    case 'conflict':
      throw versionConflict(outcome.currentVersion);
    case 'key_reused':
      throw keyReused();
    default:
      return assertNever(outcome);
  }
}

function refusalProblem({ code, field, details }: SalesRefusal): ProblemError {
  if (code === 'sales.not_found') return notFound('record');
  return new ProblemError({
    status: 422,
    code,
    title: 'Refused by a rule',
    detail: REFUSAL_TEXTS[code],
    ...(field === undefined ? {} : { field }),
    ...(details === undefined ? {} : { details: { ...details } }),
  });
}

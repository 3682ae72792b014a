import type { Problem } from '@skillhub/domain/contracts';

/** A request that the server, or the way to it, refused. `problem.code` is stable; texts are for people. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** What stands in for a problem document when the server could not be reached or answered something else. */
export function unreachable(status: number, traceId: string): Problem {
  return {
    type: 'about:blank',
    title: 'Unreachable',
    status,
    code: status === 0 ? 'network.unreachable' : 'unknown',
    detail: status === 0 ? 'The server cannot be reached.' : 'The server answered in an unexpected form.',
    traceId,
  };
}

export function asProblem(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : { ...unreachable(1, ''), status: 0 };
}

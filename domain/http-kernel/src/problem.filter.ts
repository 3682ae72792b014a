import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Problem } from '@skillhub/domain/contracts';
import { ERROR_PAGE, frameworkProblem } from './framework-problem';
import { HTTP_LOGGER, type HttpLogger } from './logger';
import { ProblemError, type ProblemFields } from './problem-error';
import { correlationIdOf, type HttpRequest } from './request';

interface HttpResponse {
  readonly headersSent: boolean;
  status(code: number): HttpResponse;
  setHeader(name: string, value: string): unknown;
  end(body?: string): unknown;
}

/** Every failure of the HTTP API leaves through here as a problem document (RFC 9457). Nothing internal leaks. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(HTTP_LOGGER) private readonly logger: HttpLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<HttpRequest>();
    const response = http.getResponse<HttpResponse>();
    const traceId = correlationIdOf(request);
    const fields = this.problemOf(error, request, traceId);
    // A failure in the middle of a streamed answer cannot change its status any more: cutting it off tells the client.
    if (response.headersSent) {
      response.end();
      return;
    }
    const problem: Problem = { type: ERROR_PAGE + fields.code, ...fields, traceId };
    response.status(problem.status);
    response.setHeader('Content-Type', 'application/problem+json; charset=utf-8');
    response.setHeader('X-Correlation-Id', traceId);
    response.end(JSON.stringify(problem));
  }

  private problemOf(error: unknown, request: HttpRequest, traceId: string): ProblemFields {
    if (error instanceof ProblemError) return error.problem;
    const known = frameworkProblem(error);
    if (known !== undefined && !(error instanceof HttpException && known.status >= 500)) return known;
    this.logger.error('request failed', {
      traceId,
      method: request.method,
      path: request.originalUrl.split('?')[0],
      error,
    });
    return known ?? UNKNOWN;
  }
}

const UNKNOWN: ProblemFields = {
  status: 500,
  code: 'unknown',
  title: 'Something went wrong on our side',
  detail: 'The failure has been recorded. Quote the trace id to support.',
};

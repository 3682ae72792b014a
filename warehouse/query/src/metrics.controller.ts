import { Controller, Get, Header, Headers, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Allow,
  CurrentPrincipal,
  Endpoint,
  notFound,
  ProblemError,
  ValidBody,
  ValidParam,
  type Principal,
} from '@skillhub/domain/http-kernel';
import type { Result } from '@skillhub/domain/kernel';
import {
  MetricCatalogueEntry,
  MetricQuery,
  MetricResult,
  RecordsQuery,
  RecordsResult,
} from '@skillhub/warehouse/contracts';
import type { MetricRefusal } from '@skillhub/warehouse/metrics';
import { z } from 'zod';
import { recordsCsv } from './csv';
import { EXPORT_LIMIT, MetricQuestions } from './metric-questions';
import { refusalProblem } from './refusal-problem';

const MetricId = z.string().max(100);
const ExportQuery = RecordsQuery.omit({ page: true, pageSize: true });

@ApiTags('metrics')
@Controller('metrics')
@Allow('metrics.read')
export class MetricsController {
  constructor(@Inject(MetricQuestions) private readonly questions: MetricQuestions) {}

  @Get()
  @Endpoint({
    summary: 'Every metric: what it means, its unit, dimensions and owner',
    answer: z.array(MetricCatalogueEntry),
  })
  catalogue(): readonly MetricCatalogueEntry[] {
    return this.questions.catalogue();
  }

  @Get(':id')
  @Endpoint({
    summary: 'One metric',
    params: { id: MetricId },
    answer: MetricCatalogueEntry,
    problems: [404],
  })
  entry(@ValidParam('id', MetricId) id: string): MetricCatalogueEntry {
    const entry = this.questions.entry(id);
    if (entry === undefined) throw notFound('metric');
    return entry;
  }

  @Post('query')
  @Endpoint({
    summary: 'The values of a metric by period and dimensions, compared and as known on a past date',
    body: MetricQuery,
    answer: MetricResult,
    problems: [422],
  })
  async query(
    @CurrentPrincipal() principal: Principal,
    @ValidBody(MetricQuery) query: MetricQuery,
  ): Promise<MetricResult> {
    return answered(await this.questions.query(principal.tenant, query));
  }

  @Post('records')
  @Endpoint({
    summary: 'The rows behind a number: their contributions add up to it',
    body: RecordsQuery,
    answer: RecordsResult,
  })
  async records(
    @CurrentPrincipal() principal: Principal,
    @ValidBody(RecordsQuery) query: RecordsQuery,
  ): Promise<RecordsResult> {
    return answered(await this.questions.records(principal.tenant, query));
  }

  @Post('records/export')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="records.csv"')
  @Endpoint({
    summary:
      'The rows behind a number as CSV, headings in the language of Accept-Language (French or English)',
    body: ExportQuery,
    answer: z.string(),
    mediaType: 'text/csv',
    problems: [422],
  })
  async export(
    @CurrentPrincipal() principal: Principal,
    @ValidBody(ExportQuery) query: z.infer<typeof ExportQuery>,
    @Headers('accept-language') language: string | undefined,
  ): Promise<string> {
    const result = answered(
      await this.questions.records(principal.tenant, { ...query, page: 1, pageSize: EXPORT_LIMIT }),
    );
    if (result.total > EXPORT_LIMIT) {
      throw new ProblemError({
        status: 422,
        code: 'metric.export_too_large',
        title: 'Too many rows',
        detail: `An export holds ${String(EXPORT_LIMIT)} rows and this one would have ${String(result.total)}: narrow the period or the filters.`,
      });
    }
    return recordsCsv(result, language?.toLowerCase().startsWith('fr') === true ? 'fr' : 'en');
  }
}

function answered<T>(result: Result<T, MetricRefusal>): T {
  if (!result.ok) throw refusalProblem(result.error);
  return result.value;
}

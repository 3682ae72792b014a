import { inject, Injectable } from '@angular/core';
import type {
  MetricCatalogueEntry,
  MetricQuery,
  MetricResult,
  RecordsQuery,
  RecordsResult,
} from '@skillhub/warehouse/contracts';
import { Api } from './api';

@Injectable({ providedIn: 'root' })
export class MetricsApi {
  private readonly api = inject(Api);
  private catalogueOnce: Promise<readonly MetricCatalogueEntry[]> | null = null;

  /** Every metric that the person may see; asked once. */
  catalogue(): Promise<readonly MetricCatalogueEntry[]> {
    this.catalogueOnce ??= this.api
      .get<readonly MetricCatalogueEntry[] | { readonly metrics: readonly MetricCatalogueEntry[] }>(
        '/api/metrics',
      )
      .then((answer) => ('metrics' in answer ? answer.metrics : answer))
      .catch((error: unknown) => {
        this.catalogueOnce = null;
        throw error;
      });
    return this.catalogueOnce;
  }

  ask(question: MetricQuery, signal?: AbortSignal): Promise<MetricResult> {
    return this.api.ask('/api/metrics/query', question, signal);
  }

  records(question: RecordsQuery, signal?: AbortSignal): Promise<RecordsResult> {
    return this.api.ask('/api/metrics/records', question, signal);
  }

  exportRecords(question: RecordsQuery): Promise<Blob> {
    const { page: _page, pageSize: _pageSize, ...all } = question;
    return this.api.download('/api/metrics/records/export', all);
  }
}

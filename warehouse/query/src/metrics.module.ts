import { Module, type DynamicModule } from '@nestjs/common';
import { METRICS } from '@skillhub/warehouse/metrics';
import { MetricQuestions, type MetricQuestionsOptions } from './metric-questions';
import { MetricsController } from './metrics.controller';

export type MetricsModuleOptions = Omit<MetricQuestionsOptions, 'catalogue'> &
  Partial<Pick<MetricQuestionsOptions, 'catalogue'>>;

/** Routes under `metrics`; the application sets the prefix `/api`, the access guard and the problem filter. */
@Module({})
export class MetricsModule {
  static with(options: MetricsModuleOptions): DynamicModule {
    const questions = new MetricQuestions({ catalogue: METRICS, ...options });
    return {
      module: MetricsModule,
      controllers: [MetricsController],
      providers: [{ provide: MetricQuestions, useValue: questions }],
      exports: [MetricQuestions],
    };
  }
}

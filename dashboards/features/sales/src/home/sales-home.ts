import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, type Params } from '@angular/router';
import { ChartCard } from '@skillhub/dashboards/charts';
import { figures, monthStart, Scope, Session, type Figures } from '@skillhub/dashboards/data-access';
import { AsOfChip, Formats, I18n, ScopeBar, ScopeChips, TopBarContent } from '@skillhub/dashboards/ui';
import type { MetricResult } from '@skillhub/warehouse/contracts';
import { ChartWording } from '../shared/chart-words';
import { drillOf, periodEnd } from '../shared/drill';
import { SalesFacets } from '../shared/sales-facets';
import { SALES_METRICS } from '../shared/sales-metrics';
import { InsightLine } from './insight-line';
import { MetricTile } from './metric-tile';
import { cycleByPeriod, drawnRow, forecastChart, lossReasons, winRateBy, wonByPeriod } from './sales-charts';

const chartHeight = (screen: number): number => Math.min(440, Math.max(252, Math.round((screen - 396) / 2)));

/** Commercial: one sentence, six numbers, five charts that prove them. */
@Component({
  selector: 'sh-sales-home',
  imports: [AsOfChip, ScopeBar, ScopeChips, TopBarContent, InsightLine, MetricTile, ChartCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sales-home.html',
  styleUrl: './sales-home.css',
  host: { '(window:resize)': 'fit()' },
})
export class SalesHome {
  protected readonly i18n = inject(I18n);
  protected readonly scope = inject(Scope);
  protected readonly facets = inject(SalesFacets);
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  private readonly words = inject(ChartWording);
  private readonly router = inject(Router);

  /** Two rows of charts fill what the screen leaves under the figures. */
  protected readonly height = signal(chartHeight(globalThis.innerHeight));
  protected readonly metrics = SALES_METRICS;
  /** The forecast looks ahead, whatever period the page looks back on: from this month, twelve months. */
  protected readonly ahead = computed(() => ({
    from: monthStart(this.scope.today()),
    to: monthStart(this.scope.today(), 12),
  }));
  protected readonly rateBy = signal<'team' | 'owner' | 'product'>('team');
  protected readonly rateDimensions = ['team', 'owner', 'product'] as const;
  /** What a question about another period keeps of the page's: the filters and when the figures were known. */
  private readonly kept = computed(() => {
    const { compare: _compare, from: _from, to: _to, ...kept } = this.scope.metric();
    return kept;
  });

  protected readonly won = figures(() => ({
    metric: SALES_METRICS.wonAmount,
    ...this.scope.series(),
    grain: this.scope.grain(),
  }));
  protected readonly rate = figures(() => {
    const { compare: _compare, ...scope } = this.scope.metric();
    return { metric: SALES_METRICS.winRate, ...scope, dimensions: [this.rateBy()] };
  });
  private readonly overallRate = figures(() => {
    const { compare: _compare, ...scope } = this.scope.metric();
    return { metric: SALES_METRICS.winRate, ...scope };
  });
  protected readonly forecast = figures(() => ({
    metric: SALES_METRICS.forecast,
    ...this.ahead(),
    ...this.kept(),
    grain: 'month',
    dimensions: ['stage'],
  }));
  protected readonly cycle = figures(() => ({
    metric: SALES_METRICS.cycle,
    ...this.scope.series(),
    grain: this.scope.grain(),
  }));
  protected readonly losses = figures(() => {
    const { compare: _compare, ...scope } = this.scope.metric();
    return { metric: SALES_METRICS.lostDeals, ...scope, dimensions: ['loss_reason'] };
  });

  private readonly comparisonTitle = computed(() => this.i18n.t(`comparison.${this.scope.comparison()}`));
  protected readonly wonModel = computed(() => {
    const result = this.won.drawn();
    return result
      ? wonByPeriod(this.timed(result, this.titleOf(this.won, 'chart.won')), this.words.of('money'))
      : null;
  });
  protected readonly cycleModel = computed(() => {
    const result = this.cycle.drawn();
    return result
      ? cycleByPeriod(this.timed(result, this.titleOf(this.cycle, 'chart.cycle')), this.words.of('days'))
      : null;
  });
  protected readonly rateModel = computed(() => {
    const result = this.rate.drawn();
    if (!result) return null;
    const overall = this.overallRate.drawn()?.rows[0]?.value ?? null;
    const dimension =
      this.rateDimensions.find((one) => result.rows.some((row) => one in row.dimensions)) ?? 'team';
    return winRateBy(result, dimension, overall === null ? null : Number(overall), this.words.of('ratio'));
  });
  protected readonly forecastModel = computed(() => {
    const result = this.forecast.drawn();
    return result
      ? forecastChart(
          result,
          this.session.currency(),
          this.i18n.t('chart.forecastTitle'),
          this.words.of('money'),
        )
      : null;
  });
  protected readonly lossModel = computed(() => {
    const result = this.losses.drawn();
    if (!result) return null;
    const percent = (part: number): string => this.formats.percent(part, 0);
    return lossReasons(result, this.i18n.t('chart.losses'), percent, this.words.of('count'));
  });
  protected readonly periodText = computed(() => {
    const range = this.scope.range();
    return range ? this.formats.range(range.from, range.to) : this.i18n.t('period.all');
  });
  protected readonly drills = {
    won: drillOf(SALES_METRICS.wonAmount),
    rate: drillOf(SALES_METRICS.winRate),
    cycle: drillOf(SALES_METRICS.cycle),
    losses: drillOf(SALES_METRICS.lostDeals),
  };
  protected readonly forecastDrill = computed(() => drillOf(SALES_METRICS.forecast, this.ahead()));

  /** A number has one name: the catalogue's, once it is known. */
  protected titleOf(asked: Figures, key: string): string {
    const name = asked.drawn()?.definition.name;
    return name ? this.i18n.text(name) : this.i18n.t(key);
  }

  protected fit(): void {
    this.height.set(chartHeight(globalThis.innerHeight));
  }

  protected openPeriod(metric: string, result: MetricResult | undefined, index: number): void {
    const periods = [...new Set((result?.rows ?? []).map((row) => row.period ?? ''))].sort();
    const from = periods[index];
    const grain = metric === SALES_METRICS.forecast ? 'month' : this.scope.grain();
    if (from) this.drill(drillOf(metric, { from, to: periodEnd(from, grain) }));
  }

  protected openRate(index: number): void {
    const result = this.rate.value();
    const row = result && drawnRow(result, index);
    if (row) this.drill(drillOf(SALES_METRICS.winRate, null, row.dimensions));
  }

  protected openLoss(index: number): void {
    const result = this.losses.value();
    const row = result && drawnRow(result, index);
    if (row) this.drill(drillOf(SALES_METRICS.lostDeals, null, row.dimensions));
  }

  private drill(params: Params): void {
    void this.router.navigate(['/lignes'], { queryParams: { ...this.scope.params(), ...params } });
  }

  private timed(result: MetricResult, title: string) {
    return {
      result,
      title,
      grain: this.scope.grain(),
      comparisonTitle: this.comparisonTitle(),
      currency: this.session.currency(),
      wholeHistory: this.scope.range() === null,
    };
  }
}

import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { labelOf } from '@skillhub/dashboards/charts';
import { figures, MetricsApi, query, Scope, Session } from '@skillhub/dashboards/data-access';
import { Formats, I18n } from '@skillhub/dashboards/ui';
import { SALES_METRICS } from '../shared/sales-metrics';
import { readAmount, readRate } from './insight';

const SPLITS = ['account', 'product', 'owner', 'team'] as const;

/** The sentence at the top: what happened to the won amount, who or what explains it, and whether the rate moved. */
@Component({
  selector: 'sh-insight-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (headline(); as first) {
      <p class="insight">
        <strong>{{ first }}</strong> {{ cause() }} {{ rate() }}
      </p>
    } @else if (total.value()) {
      <p class="insight">
        <strong>{{ i18n.t('insight.none') }}</strong>
        {{ i18n.t(scope.asOf() ? 'insight.noneThen' : 'insight.noneNext') }}
        @if (scope.asOf()) {
          <button class="link" type="button" (click)="scope.setAsOf(null)">{{ i18n.t('asOf.now') }}</button>
        } @else if (scope.range()) {
          <button class="link" type="button" (click)="scope.setPeriod({ kind: 'preset', preset: 'all' })">
            {{ i18n.t('insight.seeAll') }}
          </button>
        }
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
      min-height: 44px;
    }
    .insight {
      max-width: 1020px;
      color: var(--ink-2);
      font: var(--t-15);
      text-wrap: pretty;
    }
    strong {
      color: var(--ink);
      font-weight: 600;
    }
    .link {
      font: inherit;
    }
    @media (width < 720px) {
      :host {
        min-height: 88px;
      }
    }
  `,
})
export class InsightLine {
  protected readonly i18n = inject(I18n);
  protected readonly scope = inject(Scope);
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  private readonly api = inject(MetricsApi);

  protected readonly total = figures(() => ({ metric: SALES_METRICS.wonAmount, ...this.scope.metric() }));
  private readonly splits = query(
    () =>
      this.scope.metric().compare ? { metric: SALES_METRICS.wonAmount, ...this.scope.metric() } : undefined,
    (asked, signal) =>
      Promise.all(
        SPLITS.map(async (dimension) => ({
          dimension,
          result: await this.api.ask({ ...asked, dimensions: [dimension] }, signal),
        })),
      ),
    { live: true },
  );
  private readonly rates = figures(() =>
    this.scope.metric().compare ? { metric: SALES_METRICS.winRate, ...this.scope.metric() } : undefined,
  );

  private readonly amount = computed(() => {
    const total = this.total.value();
    return total ? readAmount(total, this.splits.value() ?? [], this.session.currency()) : null;
  });
  protected readonly headline = computed(() => {
    const amount = this.amount();
    if (!amount || (amount.n === 0 && amount.value === 0)) return null;
    const value = this.formats.money(amount.value, amount.currency);
    const n = amount.n === null ? '' : this.i18n.plural('insight.deals', amount.n);
    const change = amount.before === null ? null : this.formats.change(amount.value, amount.before, 'money');
    const comparison = this.i18n.t(`insight.than.${this.scope.comparison()}`);
    if (!change) return this.i18n.t('insight.amount', { value, n });
    return this.i18n.t(`insight.amount.${change.direction}`, { value, n, change: change.text, comparison });
  });
  protected readonly cause = computed(() => {
    const amount = this.amount();
    if (!amount || amount.change === null || !this.splits.value()) return '';
    const direction = amount.change < 0 ? 'down' : 'up';
    if (!amount.contributor) return this.i18n.t(`insight.spread.${direction}`);
    const { dimension, value, share, difference } = amount.contributor;
    const split = this.splits.value()?.find((one) => one.dimension === dimension);
    const params = {
      name: labelOf(split?.result ?? {}, dimension, value, this.i18n.t('value.none')),
      share: this.formats.percent(Math.min(share, 1), 0),
      amount: this.formats.money(Math.abs(difference), amount.currency),
      dimension: this.i18n.t(`insight.by.${dimension}`),
    };
    return this.i18n.t(share > 1 ? `insight.more.${direction}` : `insight.cause.${direction}`, params);
  });
  protected readonly rate = computed(() => {
    const rates = this.rates.value();
    const insight = rates ? readRate(rates) : null;
    if (!insight) return '';
    const change = this.formats.change(insight.value, insight.before, 'ratio');
    if (!change) return '';
    const params = {
      value: this.formats.percent(insight.value),
      change: change.text,
      n: this.formats.number(insight.n),
    };
    const direction = change.direction === 'flat' ? 'flat' : change.direction;
    const chance = direction === 'flat' || insight.beyondChance ? '' : '.chance';
    return this.i18n.t(`insight.rate.${direction}${chance}`, params);
  });
}

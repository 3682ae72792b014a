import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  EnlargedChartDialog,
  fromFirstValue,
  inCurrency,
  periodLine,
  type ChartModel,
  type EnlargedChart,
} from '@skillhub/dashboards/charts';
import { figures, saveFile, Scope, Session, toCsv } from '@skillhub/dashboards/data-access';
import {
  ChangeMark,
  Dialogs,
  FigureMenu,
  Formats,
  FreshnessBadge,
  I18n,
  Sparkline,
} from '@skillhub/dashboards/ui';
import type { MetricQuery } from '@skillhub/warehouse/contracts';
import { ChartWording } from '../shared/chart-words';
import { drillOf } from '../shared/drill';
import { readSeries, readTile } from './tile-reading';

/** One number of the metric layer with all it needs to be read honestly. */
@Component({
  selector: 'sh-metric-tile',
  imports: [ChangeMark, FigureMenu, FreshnessBadge, RouterLink, Sparkline],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'group', '[attr.aria-label]': 'name()' },
  templateUrl: './metric-tile.html',
  styleUrl: './metric-tile.css',
})
export class MetricTile {
  readonly metric = input.required<string>();
  /** In place of the page's period, for what looks ahead or is a state of now. */
  readonly own = input<Pick<MetricQuery, 'from' | 'to'> | null>(null);
  /** Grey beside the name, in place of the catalogue's qualifier. */
  readonly qualifier = input('');

  protected readonly i18n = inject(I18n);
  protected readonly formats = inject(Formats);
  protected readonly scope = inject(Scope);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly words = inject(ChartWording);

  private readonly question = computed<MetricQuery>(() => {
    const own = this.own();
    const { compare: _compare, from: _from, to: _to, ...rest } = this.scope.metric();
    return { metric: this.metric(), ...(own ? { ...rest, ...own } : this.scope.metric()) };
  });
  protected readonly total = figures(this.question);
  private readonly series = figures(() => {
    const { compare: _compare, ...asked } = this.question();
    if (this.own()) return { ...asked, grain: 'month' as const };
    const { compare: _again, ...scope } = this.scope.series();
    return { ...asked, ...scope, grain: this.scope.grain() };
  });

  protected readonly definition = computed(() => this.total.value()?.definition ?? null);
  protected readonly name = computed(() => {
    const definition = this.definition();
    if (definition) return this.i18n.text(definition.name);
    const key = `tile.${this.metric()}`;
    return this.i18n.has(key) ? this.i18n.t(key) : this.metric();
  });
  protected readonly grey = computed(() => {
    const own = this.qualifier();
    const qualifier = this.definition()?.qualifier;
    return own || (qualifier ? this.i18n.text(qualifier) : '');
  });
  protected readonly reading = computed(() => {
    const result = this.total.value();
    return result ? readTile(result, this.session.currency()) : null;
  });
  protected readonly value = computed(() => {
    const reading = this.reading();
    const result = this.total.value();
    if (!reading || !result || reading.value === null) return null;
    return this.formats.value(reading.value, result.unit, reading.currency ?? undefined);
  });
  protected readonly others = computed(() => {
    const unit = this.total.value()?.unit ?? 'money';
    return (this.reading()?.others ?? [])
      .map((other) => this.formats.value(other.value, unit, other.currency))
      .join(' + ');
  });
  protected readonly interval = computed(() => {
    const interval = this.reading()?.interval;
    const unit = this.total.value()?.unit;
    return interval && unit ? this.formats.interval(interval.low, interval.high, unit) : null;
  });
  protected readonly change = computed(() => {
    const reading = this.reading();
    const unit = this.total.value()?.unit;
    if (!reading || !unit || reading.value === null || reading.before === null) return null;
    return this.formats.change(reading.value, reading.before, unit);
  });
  protected readonly points = computed(() => {
    const result = this.series.drawn();
    return result ? readSeries(result, this.reading()?.currency ?? null, this.wholeHistory()) : [];
  });
  private readonly wholeHistory = computed(() => this.scope.range() === null && this.own() === null);
  protected readonly drill = computed(() => drillOf(this.metric(), this.own()));

  protected reload(): void {
    this.total.reload();
    this.series.reload();
  }

  protected readonly params = computed(() => ({ ...this.scope.params(), ...this.drill() }));

  protected enlarge(asTable: boolean): void {
    const model = this.chart();
    if (!model) return;
    const data: EnlargedChart = { title: this.name(), model, asTable };
    void this.dialogs.ask(EnlargedChartDialog, data, this.name());
  }

  protected exportCsv(): void {
    const model = this.chart();
    if (model) saveFile(`${this.metric()}.csv`, toCsv(model.table.header, model.table.rows));
  }

  private chart(): ChartModel | null {
    const result = this.series.value();
    if (!result) return null;
    const currency = this.reading()?.currency ?? this.session.currency();
    const sorted = inCurrency(result.rows, currency).toSorted((a, b) =>
      (a.period ?? '').localeCompare(b.period ?? ''),
    );
    const rows = this.wholeHistory() ? fromFirstValue(sorted) : sorted;
    const grain = this.own() ? 'month' : this.scope.grain();
    return periodLine(
      { rows, comparison: null, grain, title: this.name(), comparisonTitle: '' },
      this.words.of(result.unit, currency),
    );
  }
}

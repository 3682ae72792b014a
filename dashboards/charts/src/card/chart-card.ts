import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Params } from '@angular/router';
import type { Problem } from '@skillhub/domain/contracts';
import { saveFile, toCsv } from '@skillhub/dashboards/data-access';
import {
  Dialogs,
  EmptyState,
  FigureMenu,
  FreshnessBadge,
  I18n,
  ProblemNote,
  ThemeChoice,
} from '@skillhub/dashboards/ui';
import type { Freshness, MetricCatalogueEntry } from '@skillhub/warehouse/contracts';
import { Chart } from '../chart';
import { drawnHeight, type ChartModel } from '../options/chart-model';
import { EnlargedChartDialog, type EnlargedChart } from './enlarged-chart';

/** A chart in its frame: title, freshness, menu; its height is kept whether it loads, fails, is empty or shows. */
@Component({
  selector: 'sh-chart-card',
  imports: [Chart, EmptyState, FigureMenu, FreshnessBadge, ProblemNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card', role: 'region', '[attr.aria-label]': 'title()' },
  template: `
    <div class="card-head">
      <h2>{{ title() }}</h2>
      <span class="qualifier" [title]="qualifier()">{{ qualifier() }}</span>
      <div class="push">
        <ng-content select="[tools]" />
        @if (freshness(); as state) {
          <sh-freshness-badge [freshness]="state" />
        }
        <sh-figure-menu
          [name]="title()"
          [definition]="definition()"
          [drill]="drill()"
          (showTable)="enlarge(true)"
          (enlarge)="enlarge(false)"
          (exportCsv)="exportCsv()"
        />
      </div>
    </div>
    <div class="body" [style.height.px]="height()" [class.stale]="stale()" [attr.aria-busy]="waiting()">
      @if (model(); as shown) {
        @if (shown.table.rows.length === 0) {
          <sh-empty-state [title]="i18n.t('chart.empty')" [text]="emptyText()" />
        } @else {
          <sh-chart
            [model]="shown"
            [height]="drawn()"
            [theme]="theme.dark()"
            (picked)="picked.emit($event)"
          />
        }
      } @else if (problem(); as failed) {
        <sh-problem-note [problem]="failed" [title]="i18n.t('chart.failed')" (retry)="retry.emit()" />
      } @else if (waiting()) {
        <div class="skeleton bones"></div>
      }
    </div>
    @if (model() && problem(); as failed) {
      <p class="kept" role="status">{{ i18n.t('chart.kept') }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .body {
      padding: 0 8px 8px;
      overflow: hidden auto;
      transition: opacity var(--fast) var(--ease);
    }
    .body.stale {
      opacity: 0.55;
    }
    .bones {
      height: calc(100% - 16px);
      margin: 8px;
    }
    .kept {
      position: absolute;
      inset: auto 1px 1px;
      padding: 2px 16px 4px;
      border-radius: 0 0 var(--radius-m) var(--radius-m);
      background: var(--surface);
      color: var(--warn);
      font: var(--t-12);
    }
  `,
})
export class ChartCard {
  readonly title = input.required<string>();
  readonly qualifier = input('');
  readonly height = input(260);
  readonly model = input<ChartModel | null>(null);
  readonly freshness = input<Freshness | null>(null);
  readonly definition = input<MetricCatalogueEntry | null>(null);
  readonly drill = input<Params | null>(null);
  readonly problem = input<Problem | null>(null);
  readonly waiting = input(false);
  readonly stale = input(false);
  readonly emptyText = input('');
  readonly retry = output();
  readonly picked = output<{ readonly index: number; readonly series: number }>();

  protected readonly i18n = inject(I18n);
  protected readonly theme = inject(ThemeChoice);
  private readonly dialogs = inject(Dialogs);
  protected readonly drawn = computed(() => {
    const model = this.model();
    return model ? drawnHeight(model, this.height() - 12) : 0;
  });

  protected enlarge(asTable: boolean): void {
    const model = this.model();
    if (!model) return;
    const data: EnlargedChart = { title: this.title(), model, asTable };
    void this.dialogs.ask(EnlargedChartDialog, data, this.title());
  }

  protected exportCsv(): void {
    const model = this.model();
    if (model) saveFile(`${this.title()}.csv`, toCsv(model.table.header, model.table.rows));
  }
}

import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { DialogFrame, I18n } from '@skillhub/dashboards/ui';
import { Chart } from '../chart';
import { drawnHeight, type ChartModel } from '../options/chart-model';
import { ChartTableView } from './chart-table';

export interface EnlargedChart {
  readonly title: string;
  readonly model: ChartModel;
  /** Whether the table is what was asked for. */
  readonly asTable: boolean;
}

@Component({
  selector: 'sh-enlarged-chart',
  imports: [DialogFrame, Chart, ChartTableView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sh-dialog-frame [title]="data.title" [wide]="true">
      <p class="muted">{{ data.model.summary }}</p>
      @if (asTable()) {
        <sh-chart-table [table]="data.model.table" [caption]="data.title" />
      } @else {
        <sh-chart [model]="data.model" [height]="height" />
      }
      <button actions class="button" type="button" (click)="asTable.set(!asTable())">
        {{ i18n.t(asTable() ? 'figure.asChart' : 'figure.table') }}
      </button>
    </sh-dialog-frame>
  `,
  styles: `
    p {
      margin-bottom: 12px;
      font: var(--t-12);
    }
  `,
})
export class EnlargedChartDialog {
  protected readonly data = inject<EnlargedChart>(DIALOG_DATA);
  protected readonly i18n = inject(I18n);
  protected readonly asTable = signal(this.data.asTable);
  protected readonly height = drawnHeight(this.data.model, Math.min(520, globalThis.innerHeight - 260));
}

import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Router, type Params } from '@angular/router';
import { Scope, type Comparison } from '@skillhub/dashboards/data-access';
import type { MetricCatalogueEntry } from '@skillhub/warehouse/contracts';
import { I18n } from '../i18n/i18n';
import { Icon } from '../icon';
import { Dialogs } from '../overlay/dialogs';
import { DefinitionDialog } from './definition-dialog';

/** What can be done with a figure: read its definition, see its rows, compare, export, enlarge. */
@Component({
  selector: 'sh-figure-menu',
  imports: [CdkMenuTrigger, CdkMenu, CdkMenuItem, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button
      class="icon-button"
      type="button"
      [cdkMenuTriggerFor]="actions"
      [attr.aria-label]="i18n.t('figure.menu', { name: name() })"
    >
      <sh-icon name="more" />
    </button>
    <ng-template #actions>
      <div class="panel menu" cdkMenu>
        @if (definition(); as entry) {
          <button class="menu-item" type="button" cdkMenuItem (cdkMenuItemTriggered)="define(entry)">
            <sh-icon name="book" />{{ i18n.t('figure.definition') }}
          </button>
        }
        @if (drill(); as params) {
          <button class="menu-item" type="button" cdkMenuItem (cdkMenuItemTriggered)="toRecords(params)">
            <sh-icon name="drill" />{{ i18n.t('figure.records') }}
          </button>
        }
        @if (scope.range()) {
          <button
            class="menu-item"
            type="button"
            cdkMenuItem
            (cdkMenuItemTriggered)="scope.setComparison(other())"
          >
            <sh-icon name="compare" />{{ i18n.t('figure.compare.' + other()) }}
          </button>
        }
        <hr class="menu-line" />
        <button class="menu-item" type="button" cdkMenuItem (cdkMenuItemTriggered)="showTable.emit()">
          <sh-icon name="table" />{{ i18n.t('figure.table') }}
        </button>
        <button class="menu-item" type="button" cdkMenuItem (cdkMenuItemTriggered)="exportCsv.emit()">
          <sh-icon name="export" />{{ i18n.t('figure.export') }}
        </button>
        <button class="menu-item" type="button" cdkMenuItem (cdkMenuItemTriggered)="enlarge.emit()">
          <sh-icon name="expand" />{{ i18n.t('figure.enlarge') }}
        </button>
      </div>
    </ng-template>
  `,
})
export class FigureMenu {
  readonly name = input.required<string>();
  readonly definition = input<MetricCatalogueEntry | null>(null);
  /** Query parameters of the records behind the figure, the metric among them; null: no rows to show. */
  readonly drill = input<Params | null>(null);
  readonly showTable = output();
  readonly exportCsv = output();
  readonly enlarge = output();
  protected readonly i18n = inject(I18n);
  protected readonly scope = inject(Scope);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);

  protected other(): Comparison {
    return this.scope.comparison() === 'previous_period' ? 'previous_year' : 'previous_period';
  }

  protected define(entry: MetricCatalogueEntry): void {
    void this.dialogs.ask(DefinitionDialog, entry, this.i18n.text(entry.name));
  }

  protected toRecords(queryParams: Params): void {
    void this.router.navigate(['/lignes'], { queryParams: { ...this.scope.params(), ...queryParams } });
  }
}

import { CdkMenu, CdkMenuItemRadio, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { COMPARISONS, Scope } from '@skillhub/dashboards/data-access';
import { I18n } from '../i18n/i18n';
import { Icon } from '../icon';
import { FacetMenu, type Facet } from './facet-menu';
import { PeriodMenu } from './period-menu';

/** Period, comparison and filters of a page; all of it lives in the address. */
@Component({
  selector: 'sh-scope-bar',
  imports: [PeriodMenu, FacetMenu, CdkMenuTrigger, CdkMenu, CdkMenuItemRadio, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'group', '[attr.aria-label]': "i18n.t('scope.region')" },
  template: `
    @if (facets().length > 0) {
      <sh-facet-menu
        [facets]="facets()"
        [filters]="scope.filters()"
        (wanted)="facetsWanted.emit()"
        (toggled)="toggle($event)"
      />
    }
    @if (withPeriod()) {
      <sh-period-menu />
      <button
        class="button"
        type="button"
        [cdkMenuTriggerFor]="comparison"
        [disabled]="scope.range() === null"
      >
        <span class="visually-hidden">{{ i18n.t('scope.comparison') }}: </span
        >{{ i18n.t('comparison.' + (scope.range() ? scope.comparison() : 'none')) }}<sh-icon name="down" />
      </button>
      <ng-template #comparison>
        <div class="panel menu" cdkMenu [attr.aria-label]="i18n.t('scope.comparison')">
          @for (choice of comparisons; track choice) {
            <button
              class="menu-item"
              type="button"
              cdkMenuItemRadio
              [cdkMenuItemChecked]="choice === scope.comparison()"
              (cdkMenuItemTriggered)="scope.setComparison(choice)"
            >
              {{ i18n.t('comparison.' + choice) }}
              @if (choice === scope.comparison()) {
                <sh-icon class="push" name="check" />
              }
            </button>
          }
        </div>
      </ng-template>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px;
      min-height: 32px;
    }
  `,
})
export class ScopeBar {
  readonly facets = input<readonly Facet[]>([]);
  /** Whether the page shows figures of a period; lists of what is do not. */
  readonly withPeriod = input(true);
  readonly facetsWanted = output();
  protected readonly scope = inject(Scope);
  protected readonly i18n = inject(I18n);
  protected readonly comparisons = COMPARISONS;

  protected toggle({
    dimension,
    choice,
  }: {
    dimension: Facet['dimension'];
    choice: { id: string; name: string };
  }): void {
    this.scope.learnNames({ [choice.id]: choice.name });
    this.scope.toggleFilter(dimension, choice.id);
  }
}

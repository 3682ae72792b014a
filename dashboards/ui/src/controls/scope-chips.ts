import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Scope } from '@skillhub/dashboards/data-access';
import { I18n } from '../i18n/i18n';
import { Icon } from '../icon';

/** The chosen filter values, each removable. */
@Component({
  selector: 'sh-scope-chips',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (chip of scope.chips(); track chip.dimension + chip.value) {
      <span class="chip">
        <span class="faint">{{ i18n.t('dimension.' + chip.dimension) }}</span>
        <span class="truncate">{{ nameOf(chip) }}</span>
        <button
          class="icon-button"
          type="button"
          [attr.aria-label]="i18n.t('scope.remove', { name: nameOf(chip) })"
          (click)="scope.toggleFilter(chip.dimension, chip.value)"
        >
          <sh-icon name="close" />
        </button>
      </span>
    }
    @if (scope.chips().length > 1) {
      <button class="button quiet small" type="button" (click)="scope.clearFilters()">
        {{ i18n.t('scope.clear') }}
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    :host:empty {
      display: none;
    }
  `,
})
export class ScopeChips {
  protected readonly scope = inject(Scope);
  protected readonly i18n = inject(I18n);

  protected nameOf(chip: {
    readonly dimension: string;
    readonly value: string;
    readonly name: string | null;
  }): string {
    if (chip.dimension === 'stage') return this.i18n.t(`stage.${chip.value}`);
    return chip.name ?? chip.value.slice(0, 8);
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { I18n } from '../i18n/i18n';
import { Icon } from '../icon';
import { Popover } from '../overlay/popover';
import type { Column } from './column';

/** Which columns a table shows; the one that names the row stays. */
@Component({
  selector: 'sh-column-choice',
  imports: [Popover, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sh-popover [label]="i18n.t('table.columns')">
      <ng-container trigger><sh-icon name="columns" />{{ i18n.t('table.columns') }}</ng-container>
      <div class="menu">
        @for (column of choosable(); track column.id) {
          <label class="menu-item">
            <input type="checkbox" [checked]="shown().includes(column.id)" (change)="toggle(column.id)" />
            {{ column.title }}
          </label>
        }
      </div>
    </sh-popover>
  `,
  styles: `
    input {
      width: 16px;
      height: 16px;
      margin: 0;
      accent-color: var(--accent);
    }
  `,
})
export class ColumnChoice {
  readonly columns = input.required<readonly Column<never>[]>();
  readonly shown = model.required<readonly string[]>();
  protected readonly i18n = inject(I18n);
  protected readonly choosable = computed(() => this.columns().filter(({ fixed }) => !fixed));

  protected toggle(id: string): void {
    const shown = this.shown();
    const wanted = shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id];
    // In the order of the table, whatever the order of the ticks.
    this.shown.set(
      this.columns()
        .map((column) => column.id)
        .filter((one) => wanted.includes(one)),
    );
  }
}

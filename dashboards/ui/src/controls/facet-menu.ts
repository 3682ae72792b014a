import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { FilterDimension, Filters } from '@skillhub/dashboards/data-access';
import { I18n } from '../i18n/i18n';
import { Icon } from '../icon';
import { Popover } from '../overlay/popover';
import type { Choice } from './combobox';

/** A dimension that may be filtered and the values it offers. */
export interface Facet {
  readonly dimension: FilterDimension;
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** "+ Filter": choose a dimension, then tick values. */
@Component({
  selector: 'sh-facet-menu',
  imports: [Popover, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sh-popover [label]="i18n.t('scope.filter')" (opened)="start()">
      <ng-container trigger><sh-icon name="plus" />{{ i18n.t('scope.filter') }}</ng-container>
      <div class="pop">
        <div
          class="dims"
          role="tablist"
          aria-orientation="vertical"
          [attr.aria-label]="i18n.t('scope.dimension')"
        >
          @for (facet of facets(); track facet.dimension) {
            <button
              class="menu-item"
              type="button"
              role="tab"
              [attr.aria-selected]="facet === active()"
              (click)="choose(facet)"
            >
              {{ facet.label }}
              @if (countOf(facet); as count) {
                <span class="push">{{ count }}</span>
              }
            </button>
          }
        </div>
        <div class="values">
          <input
            class="input"
            type="search"
            [attr.aria-label]="i18n.t('scope.searchValues')"
            [placeholder]="i18n.t('scope.searchValues')"
            [value]="text()"
            (input)="narrow($event)"
          />
          <div class="list">
            @for (choice of shown(); track choice.id) {
              <label class="menu-item">
                <input type="checkbox" [checked]="isOn(choice)" (change)="toggle(choice)" />
                <span class="truncate">{{ choice.name }}</span>
              </label>
            } @empty {
              <p class="menu-label">{{ i18n.t('scope.noValue') }}</p>
            }
          </div>
        </div>
      </div>
    </sh-popover>
  `,
  styles: `
    .pop {
      display: grid;
      grid-template-columns: 150px minmax(0, 240px);
      height: 320px;
      max-width: calc(100vw - 16px);
    }
    .dims {
      padding: 4px;
      border-right: 1px solid var(--line);
    }
    .dims [aria-selected='true'] {
      background: var(--sunken);
      font-weight: 500;
    }
    .values {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr);
      min-height: 0;
      padding: 8px;
      gap: 4px;
    }
    .list {
      overflow: auto;
    }
    input[type='checkbox'] {
      width: 16px;
      height: 16px;
      margin: 0;
      accent-color: var(--accent);
    }
  `,
})
export class FacetMenu {
  readonly facets = input.required<readonly Facet[]>();
  readonly filters = input.required<Filters>();
  readonly toggled = output<{ readonly dimension: FilterDimension; readonly choice: Choice }>();
  /** The facets' choices are wanted: the menu was opened. */
  readonly wanted = output();

  protected readonly i18n = inject(I18n);
  protected readonly text = signal('');
  private readonly dimension = signal<FilterDimension | null>(null);
  protected readonly active = computed(
    () => this.facets().find((facet) => facet.dimension === this.dimension()) ?? this.facets()[0],
  );
  protected readonly shown = computed(() => {
    const text = this.text().toLocaleLowerCase();
    return (this.active()?.choices ?? [])
      .filter((choice) => choice.name.toLocaleLowerCase().includes(text))
      .slice(0, 200);
  });

  protected start(): void {
    this.text.set('');
    this.wanted.emit();
  }

  protected choose(facet: Facet): void {
    this.dimension.set(facet.dimension);
    this.text.set('');
  }

  protected narrow(event: Event): void {
    this.text.set((event.target as HTMLInputElement).value);
  }

  protected countOf(facet: Facet): number {
    return this.filters()[facet.dimension]?.length ?? 0;
  }

  protected isOn(choice: Choice): boolean {
    const facet = this.active();
    return facet ? (this.filters()[facet.dimension]?.includes(choice.id) ?? false) : false;
  }

  protected toggle(choice: Choice): void {
    const facet = this.active();
    if (facet) this.toggled.emit({ dimension: facet.dimension, choice });
  }
}

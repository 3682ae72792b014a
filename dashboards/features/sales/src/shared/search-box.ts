import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Scope } from '@skillhub/dashboards/data-access';
import { Icon } from '@skillhub/dashboards/ui';

const SETTLE_MS = 250;

/** Search words of a list, kept in the address once the typing pauses. */
@Component({
  selector: 'sh-search-box',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sh-icon name="search" />
    <input
      class="input"
      type="search"
      [attr.aria-label]="label()"
      [placeholder]="label()"
      [value]="scope.search()"
      (input)="type($event)"
    />
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      width: min(280px, 100%);
    }
    sh-icon {
      position: absolute;
      top: 8px;
      left: 9px;
      color: var(--ink-3);
      pointer-events: none;
    }
    input {
      padding-left: 32px;
    }
  `,
})
export class SearchBox {
  readonly label = input.required<string>();
  protected readonly scope = inject(Scope);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected type(event: Event): void {
    const text = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.scope.setSearch(text), SETTLE_MS);
  }
}

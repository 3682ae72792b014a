import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Scope } from '@skillhub/dashboards/data-access';
import { Formats } from '../format/formats';
import { I18n } from '../i18n/i18n';
import { Icon } from '../icon';

/** Says, while it is so, that the figures of the page are those of an earlier instant; leads back to now. */
@Component({
  selector: 'sh-as-of-chip',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status' },
  template: `
    @if (scope.asOf(); as asOf) {
      <span class="chip">
        <sh-icon name="events" />
        <span>{{ i18n.t('asOf.chip', { at: formats.instant(asOf) }) }}</span>
        <button
          class="icon-button"
          type="button"
          [attr.aria-label]="i18n.t('asOf.now')"
          [title]="i18n.t('asOf.now')"
          (click)="scope.setAsOf(null)"
        >
          <sh-icon name="close" />
        </button>
      </span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      min-width: 0;
    }
    :host(:empty) {
      display: none;
    }
    .chip {
      max-width: none;
      border-color: var(--warn);
      background: var(--warn-soft);
      color: var(--warn);
      font-weight: 500;
    }
    .icon-button {
      color: inherit;
    }
  `,
})
export class AsOfChip {
  protected readonly scope = inject(Scope);
  protected readonly i18n = inject(I18n);
  protected readonly formats = inject(Formats);
}

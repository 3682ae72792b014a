import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { I18n } from '../i18n/i18n';
import { Icon } from '../icon';

/** A panel at the right edge: a bar with `[tools]` and the way out, then what is projected. */
@Component({
  selector: 'sh-panel-frame',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="bar">
      <ng-content select="[tools]" />
      <button
        class="icon-button"
        type="button"
        [attr.aria-label]="i18n.t('action.close')"
        (click)="ref.close()"
      >
        <sh-icon name="close" />
      </button>
    </div>
    <div class="content"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      width: min(600px, 100vw);
      height: 100vh;
      overflow: auto;
      border-left: 1px solid var(--line-strong);
      background: var(--surface);
      box-shadow: var(--lift);
      animation: slide var(--slow) var(--ease);
    }
    .bar {
      position: sticky;
      top: 0;
      z-index: 2;
      display: flex;
      align-items: center;
      padding: 10px 12px;
      background: var(--surface);
    }
    .icon-button {
      margin-left: auto;
    }
    .content {
      padding: 0 20px 24px;
    }
    @keyframes slide {
      from {
        transform: translateX(24px);
        opacity: 0;
      }
    }
  `,
})
export class PanelFrame {
  protected readonly ref = inject(DialogRef);
  protected readonly i18n = inject(I18n);
}

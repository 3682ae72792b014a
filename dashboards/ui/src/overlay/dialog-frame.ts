import { DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { I18n } from '../i18n/i18n';
import { Icon } from '../icon';

/** Title, scrolling body and actions of a dialog; the body is projected, actions under `[actions]`. */
@Component({
  selector: 'sh-dialog-frame',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.wide]': 'wide()' },
  template: `
    <div class="head">
      <h2>{{ title() }}</h2>
      <button
        class="icon-button"
        type="button"
        [attr.aria-label]="i18n.t('action.close')"
        (click)="ref.close()"
      >
        <sh-icon name="close" />
      </button>
    </div>
    <div class="body"><ng-content /></div>
    <div class="foot"><ng-content select="[actions]" /></div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr) auto;
      width: min(480px, 100vw);
      max-height: min(86vh, 860px);
      border: 1px solid var(--line-strong);
      border-radius: var(--radius-m);
      background: var(--surface);
      box-shadow: var(--lift);
      animation: appear var(--fast) var(--ease);
    }
    :host(.wide) {
      width: min(880px, 100vw);
    }
    .head {
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 12px 12px 8px 20px;
    }
    h2 {
      flex: 1;
      min-width: 0;
      font: 600 var(--t-15);
    }
    .body {
      min-height: 0;
      padding: 4px 20px 16px;
      overflow: auto;
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 8px;
      padding: 12px 20px;
      border-top: 1px solid var(--line);
    }
    .foot:empty {
      display: none;
    }
    @keyframes appear {
      from {
        opacity: 0;
        transform: translateY(6px);
      }
    }
  `,
})
export class DialogFrame {
  readonly title = input.required<string>();
  readonly wide = input(false);
  protected readonly ref = inject(DialogRef);
  protected readonly i18n = inject(I18n);
}

import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon } from '../icon';
import { I18n } from '../i18n/i18n';
import { Toasts, type Toast } from './toasts';

@Component({
  selector: 'sh-toast-list',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="list" role="status" aria-live="polite" [attr.aria-label]="i18n.t('toast.region')">
      @for (toast of toasts.shown(); track toast.id) {
        <div class="toast" [class]="toast.tone" animate.enter="enter">
          <span class="dot" aria-hidden="true"></span>
          <div class="words">
            <p>{{ toast.text }}</p>
            @if (toast.detail) {
              <p class="detail">{{ toast.detail }}</p>
            }
            @if (toast.traceId; as trace) {
              <button class="link trace" type="button" (click)="copy(trace)">
                {{ i18n.t('error.copyTrace') }} <code>{{ trace }}</code>
              </button>
            }
          </div>
          @if (toast.action; as action) {
            <button class="button small" type="button" (click)="act(toast)">{{ action.label }}</button>
          }
          <button
            class="icon-button"
            type="button"
            [attr.aria-label]="i18n.t('action.close')"
            (click)="toasts.dismiss(toast.id)"
          >
            <sh-icon name="close" />
          </button>
        </div>
      }
    </div>
  `,
  styles: `
    .list {
      position: fixed;
      inset: auto 16px 16px auto;
      z-index: 1200;
      display: grid;
      gap: 8px;
      width: min(420px, calc(100vw - 32px));
    }
    .toast {
      display: flex;
      gap: 10px;
      align-items: flex-start;
      padding: 10px 8px 10px 14px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius-m);
      background: var(--surface);
      color: var(--ink);
      box-shadow: var(--lift);
    }
    .words {
      flex: 1;
      min-width: 0;
      padding-top: 2px;
    }
    p {
      margin: 0;
      font: var(--t-13);
    }
    .detail {
      color: var(--ink-2);
      font: var(--t-12);
    }
    .dot {
      flex: none;
      width: 8px;
      height: 8px;
      margin-top: 8px;
      border-radius: 50%;
      background: var(--accent);
    }
    .good .dot {
      background: var(--good);
    }
    .bad .dot {
      background: var(--bad);
    }
    .trace {
      font: var(--t-12);
    }
    .enter {
      animation: rise var(--fast) var(--ease);
    }
    @keyframes rise {
      from {
        opacity: 0;
        transform: translateY(4px);
      }
    }
  `,
})
export class ToastList {
  protected readonly toasts = inject(Toasts);
  protected readonly i18n = inject(I18n);

  protected act(toast: Toast): void {
    this.toasts.dismiss(toast.id);
    toast.action?.run();
  }

  protected copy(trace: string): void {
    void navigator.clipboard.writeText(trace);
  }
}

import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { I18n, Icon, type Dialogs } from '@skillhub/dashboards/ui';
import { DealSheet } from './deal-sheet';

interface PanelData {
  readonly id: string;
  readonly changed: () => void;
}

/** Opens a deal at the right edge, over the list or board that it belongs to. */
export function openDealPanel(dialogs: Dialogs, id: string, name: string, changed: () => void): void {
  const data: PanelData = { id, changed };
  dialogs.side(DealPanel, data, name);
}

@Component({
  selector: 'sh-deal-panel',
  imports: [DealSheet, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="bar">
      <button class="button quiet small" type="button" (click)="toPage()">
        <sh-icon name="expand" />{{ i18n.t('deal.openPage') }}
      </button>
      <button
        class="icon-button"
        type="button"
        [attr.aria-label]="i18n.t('action.close')"
        (click)="ref.close()"
      >
        <sh-icon name="close" />
      </button>
    </div>
    <sh-deal-sheet [dealId]="data.id" (changed)="data.changed()" (left)="ref.close()" />
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
      justify-content: space-between;
      padding: 10px 12px;
      background: var(--surface);
    }
    sh-deal-sheet {
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
export class DealPanel {
  protected readonly data = inject<PanelData>(DIALOG_DATA);
  protected readonly ref = inject(DialogRef);
  protected readonly i18n = inject(I18n);
  private readonly router = inject(Router);

  protected toPage(): void {
    this.ref.close();
    void this.router.navigate(['/affaires', this.data.id]);
  }
}

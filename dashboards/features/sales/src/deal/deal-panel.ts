import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { I18n, Icon, PanelFrame, type Dialogs } from '@skillhub/dashboards/ui';
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
  imports: [DealSheet, Icon, PanelFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sh-panel-frame>
      <button tools class="button quiet small" type="button" (click)="toPage()">
        <sh-icon name="expand" />{{ i18n.t('deal.openPage') }}
      </button>
      <sh-deal-sheet [dealId]="data.id" (changed)="data.changed()" (left)="ref.close()" />
    </sh-panel-frame>
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

import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { PanelFrame, type Dialogs } from '@skillhub/dashboards/ui';
import { ContactSheet } from './contact-sheet';

interface PanelData {
  readonly id: string;
  readonly changed: () => void;
}

/** Opens a contact at the right edge, over the list that it belongs to. */
export function openContactPanel(dialogs: Dialogs, id: string, name: string, changed: () => void): void {
  const data: PanelData = { id, changed };
  dialogs.side(ContactPanel, data, name);
}

@Component({
  selector: 'sh-contact-panel',
  imports: [ContactSheet, PanelFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sh-panel-frame>
      <sh-contact-sheet [contactId]="data.id" (changed)="data.changed()" (left)="ref.close()" />
    </sh-panel-frame>
  `,
})
export class ContactPanel {
  protected readonly data = inject<PanelData>(DIALOG_DATA);
  protected readonly ref = inject(DialogRef);
}

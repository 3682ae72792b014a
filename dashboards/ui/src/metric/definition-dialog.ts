import { DIALOG_DATA } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { MetricCatalogueEntry } from '@skillhub/warehouse/contracts';
import { I18n } from '../i18n/i18n';
import { DialogFrame } from '../overlay/dialog-frame';
import { DefinitionSheet } from './definition-sheet';

@Component({
  selector: 'sh-definition-dialog',
  imports: [DialogFrame, DefinitionSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sh-dialog-frame [title]="i18n.text(entry.name)"><sh-definition-sheet [entry]="entry" /></sh-dialog-frame>
  `,
})
export class DefinitionDialog {
  protected readonly entry = inject<MetricCatalogueEntry>(DIALOG_DATA);
  protected readonly i18n = inject(I18n);
}

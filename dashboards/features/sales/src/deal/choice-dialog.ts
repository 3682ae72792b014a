import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { DialogFrame, I18n, type Choice } from '@skillhub/dashboards/ui';

export interface ChoiceRequest {
  readonly title: string;
  readonly label: string;
  readonly action: string;
  readonly choices: readonly Choice[];
}

/** One choice out of a short list. */
@Component({
  selector: 'sh-choice-dialog',
  imports: [DialogFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sh-dialog-frame [title]="request.title">
      <div class="field">
        <label for="choice">{{ request.label }}</label>
        <select id="choice" class="select" (change)="choose($event)">
          <option value="">{{ i18n.t('form.choose') }}</option>
          @for (one of request.choices; track one.id) {
            <option [value]="one.id">{{ one.name }}</option>
          }
        </select>
      </div>
      <button actions class="button" type="button" (click)="ref.close()">
        {{ i18n.t('action.cancel') }}
      </button>
      <button
        actions
        class="button primary"
        type="button"
        [disabled]="!chosen()"
        (click)="ref.close(chosen())"
      >
        {{ request.action }}
      </button>
    </sh-dialog-frame>
  `,
})
export class ChoiceDialog {
  protected readonly request = inject<ChoiceRequest>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly i18n = inject(I18n);
  protected readonly chosen = signal('');

  protected choose(event: Event): void {
    this.chosen.set((event.target as HTMLSelectElement).value);
  }
}

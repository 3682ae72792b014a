import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { ActivityKind, Stage } from '@skillhub/domain/contracts';
import { ACTIVITY_KINDS, type ActivityBody } from '@skillhub/dashboards/data-access';
import { DialogFrame, I18n, ProblemWords } from '@skillhub/dashboards/ui';

export interface ActivityRequest {
  readonly dealName: string;
  /** The fact that a move needs; without it the person chooses. */
  readonly kind?: ActivityKind;
  /** Code of the rule that asks. */
  readonly why?: string;
  readonly to?: Stage;
}

const TEXT_REQUIRED: readonly ActivityKind[] = ['note'];

/** Something done for a deal, on its own or as the fact that a move asks for. */
@Component({
  selector: 'sh-activity-dialog',
  imports: [DialogFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sh-dialog-frame [title]="title()">
      @if (request.why; as why) {
        <p class="why">{{ words.reason(why) ?? why }}</p>
      }
      <form id="activity" (submit)="submit($event)">
        @if (!request.kind) {
          <div class="field">
            <label for="activity-kind">{{ i18n.t('activity.kind') }}</label>
            <select id="activity-kind" class="select" (change)="setKind($event)">
              @for (one of kinds; track one) {
                <option [value]="one" [selected]="one === kind()">{{ i18n.t('activity.' + one) }}</option>
              }
            </select>
          </div>
        }
        <div class="field">
          <label for="activity-at">{{ i18n.t('activity.at') }}</label>
          <input
            id="activity-at"
            class="input"
            type="datetime-local"
            aria-describedby="activity-at-hint"
            [value]="at()"
            (input)="setAt($event)"
          />
          <span id="activity-at-hint" class="hint">{{ i18n.t('activity.atHint') }}</span>
        </div>
        <div class="field">
          <label for="activity-text">{{
            i18n.t(textRequired() ? 'activity.note' : 'activity.textOptional')
          }}</label>
          <textarea
            id="activity-text"
            class="textarea"
            maxlength="10000"
            [attr.aria-invalid]="textMissing()"
            [attr.aria-describedby]="textMissing() ? 'activity-text-fault' : null"
            (input)="setText($event)"
          ></textarea>
          @if (textMissing()) {
            <span id="activity-text-fault" class="fault" role="alert">{{
              i18n.t('activity.noteMissing')
            }}</span>
          }
        </div>
      </form>
      <button actions class="button" type="button" (click)="ref.close()">
        {{ i18n.t('action.cancel') }}
      </button>
      <button actions class="button primary" type="submit" form="activity">
        {{
          request.to
            ? i18n.t('activity.logAndMove', { stage: i18n.t('stage.' + request.to) })
            : i18n.t('activity.log')
        }}
      </button>
    </sh-dialog-frame>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
    .why {
      margin-bottom: 12px;
      padding: 8px 12px;
      border-radius: var(--radius-s);
      background: var(--warn-soft);
      color: var(--warn);
      font: var(--t-12);
    }
  `,
})
export class ActivityDialog {
  protected readonly request = inject<ActivityRequest>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<ActivityBody>>(DialogRef);
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(ProblemWords);
  protected readonly kinds = ACTIVITY_KINDS;
  protected readonly kind = signal<ActivityKind>(this.request.kind ?? 'call');
  protected readonly at = signal('');
  private readonly text = signal('');
  private readonly tried = signal(false);
  protected readonly textRequired = computed(() => TEXT_REQUIRED.includes(this.kind()));
  protected readonly textMissing = computed(
    () => this.tried() && this.textRequired() && this.text().trim() === '',
  );
  protected readonly title = computed(() =>
    this.request.kind
      ? this.i18n.t(`activity.${this.request.kind}.title`, { name: this.request.dealName })
      : this.i18n.t('activity.titleFor', { name: this.request.dealName }),
  );

  protected setKind(event: Event): void {
    const chosen = (event.target as HTMLSelectElement).value;
    this.kind.set(ACTIVITY_KINDS.find((one) => one === chosen) ?? 'call');
  }

  protected setAt(event: Event): void {
    this.at.set((event.target as HTMLInputElement).value);
  }

  protected setText(event: Event): void {
    this.text.set((event.target as HTMLTextAreaElement).value);
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.textMissing()) return document.getElementById('activity-text')?.focus();
    const at = this.at() === '' ? new Date() : new Date(this.at());
    this.ref.close({ kind: this.kind(), at: at.toISOString(), text: this.text().trim() || null });
  }
}

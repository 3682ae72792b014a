import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { ContactView } from '@skillhub/domain/contracts';
import { asProblem, SalesCommands } from '@skillhub/dashboards/data-access';
import { DialogFrame, I18n, ProblemWords, Toasts } from '@skillhub/dashboards/ui';
import { isNameTyped } from './name-typed';

/** Forgets a person for good, once their name was typed; answers with the contact's id. */
@Component({
  selector: 'sh-erase-dialog',
  imports: [DialogFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sh-dialog-frame [title]="i18n.t('erase.title')">
      <form id="erase" novalidate (submit)="submit($event)">
        @if (problem(); as text) {
          <p class="problem" role="alert">{{ text }}</p>
        }
        <p>{{ i18n.t('erase.lead', { name: contact.name }) }}</p>
        <dl>
          <dt>{{ i18n.t('erase.lost') }}</dt>
          <dd>{{ i18n.t('erase.lostText') }}</dd>
          <dt>{{ i18n.t('erase.kept') }}</dt>
          <dd>{{ i18n.t('erase.keptText') }}</dd>
        </dl>
        <div class="field">
          <label for="erase-name">{{ i18n.t('erase.type', { name: contact.name }) }}</label>
          <input
            id="erase-name"
            class="input"
            autocomplete="off"
            spellcheck="false"
            [attr.aria-invalid]="wrong()"
            [attr.aria-describedby]="wrong() ? 'erase-name-fault' : null"
            (input)="set($event)"
          />
          @if (wrong()) {
            <span id="erase-name-fault" class="fault" role="alert">{{ i18n.t('erase.otherName') }}</span>
          }
        </div>
      </form>
      <button actions class="button" type="button" (click)="ref.close()">
        {{ i18n.t('action.cancel') }}
      </button>
      <button actions class="button danger" type="submit" form="erase" [disabled]="busy() || !typedRight()">
        {{ i18n.t('erase.do') }}
      </button>
    </sh-dialog-frame>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
    dl {
      display: grid;
      gap: 4px;
      padding: 10px 12px;
      border: 1px solid var(--line);
      border-radius: var(--radius-s);
      background: var(--surface-2);
    }
    dt {
      font: 500 var(--t-12);
    }
    dd {
      margin-bottom: 6px;
      color: var(--ink-2);
      font: var(--t-12);
    }
    dd:last-child {
      margin-bottom: 0;
    }
    .problem {
      padding: 8px 12px;
      border-radius: var(--radius-s);
      background: var(--bad-soft);
      color: var(--bad);
      font: var(--t-12);
    }
  `,
})
export class EraseDialog {
  protected readonly contact = inject<ContactView>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly i18n = inject(I18n);
  private readonly words = inject(ProblemWords);
  private readonly commands = inject(SalesCommands);
  private readonly toasts = inject(Toasts);
  private readonly typed = signal('');
  private readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  protected readonly typedRight = computed(() => isNameTyped(this.typed(), this.contact.name));
  protected readonly wrong = computed(() => this.tried() && !this.typedRight());

  protected set(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    // Enter in the field comes here even while the button is off.
    this.tried.set(true);
    if (this.busy() || !this.typedRight()) return;
    this.busy.set(true);
    this.problem.set('');
    try {
      await this.commands.eraseContact(this.contact);
      this.toasts.show({ tone: 'good', text: this.i18n.t('erase.done') });
      this.ref.close(this.contact.id);
    } catch (error) {
      // A refusal: nothing was destroyed, and the dialog says why.
      this.problem.set(this.words.say(asProblem(error)));
    } finally {
      this.busy.set(false);
    }
  }
}

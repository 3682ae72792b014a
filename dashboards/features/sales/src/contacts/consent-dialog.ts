import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { ConsentPurpose, ContactView } from '@skillhub/domain/contracts';
import { asProblem, SalesCommands } from '@skillhub/dashboards/data-access';
import { DialogFrame, I18n, ProblemWords, Toasts } from '@skillhub/dashboards/ui';

export interface ConsentRequest {
  readonly contact: ContactView;
  readonly purpose: ConsentPurpose;
  readonly as: 'give' | 'withdraw';
}

/** A consent given, with how we know, or withdrawn; answers with the contact's id once the server has accepted. */
@Component({
  selector: 'sh-consent-dialog',
  imports: [DialogFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sh-dialog-frame [title]="i18n.t('consent.' + request.as + '.title')">
      <form id="consent" novalidate (submit)="submit($event)">
        @if (problem(); as text) {
          <p class="problem" role="alert">{{ text }}</p>
        }
        <p class="muted">{{ i18n.t('consent.' + request.as + '.text', about) }}</p>
        @if (request.as === 'give') {
          <div class="field">
            <label for="consent-evidence">{{ i18n.t('consent.evidence') }}</label>
            <textarea
              id="consent-evidence"
              class="textarea"
              maxlength="500"
              aria-required="true"
              [attr.aria-invalid]="!!fault()"
              [attr.aria-describedby]="
                fault() ? 'consent-evidence-fault consent-evidence-hint' : 'consent-evidence-hint'
              "
              (input)="set($event)"
            ></textarea>
            <span id="consent-evidence-hint" class="hint">{{ i18n.t('consent.evidenceHint') }}</span>
            @if (fault(); as text) {
              <span id="consent-evidence-fault" class="fault" role="alert">{{ text }}</span>
            }
          </div>
        }
      </form>
      <button actions class="button" type="button" (click)="ref.close()">
        {{ i18n.t('action.cancel') }}
      </button>
      <button actions class="button primary" type="submit" form="consent" [disabled]="busy()">
        {{ i18n.t('consent.' + request.as + '.confirm') }}
      </button>
    </sh-dialog-frame>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
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
export class ConsentDialog {
  protected readonly request = inject<ConsentRequest>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly i18n = inject(I18n);
  private readonly words = inject(ProblemWords);
  private readonly commands = inject(SalesCommands);
  private readonly toasts = inject(Toasts);
  protected readonly about = {
    name: this.request.contact.name,
    purpose: this.i18n.t(`consent.${this.request.purpose}`),
  };
  private readonly evidence = signal('');
  private readonly tried = signal(false);
  private readonly refused = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  private readonly missing = computed(() => this.request.as === 'give' && this.evidence().trim() === '');
  protected readonly fault = computed(() =>
    this.tried() && this.missing() ? this.i18n.t('consent.evidenceMissing') : this.refused(),
  );

  protected set(event: Event): void {
    this.evidence.set((event.target as HTMLTextAreaElement).value);
    this.refused.set('');
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.missing()) return document.getElementById('consent-evidence')?.focus();
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set('');
    const { contact, purpose, as } = this.request;
    try {
      await (as === 'give'
        ? this.commands.giveConsent(contact, purpose, this.evidence().trim())
        : this.commands.withdrawConsent(contact, purpose));
      this.toasts.show({ tone: 'good', text: this.i18n.t(`consent.${as}.done`, this.about) });
      this.ref.close(contact.id);
    } catch (error) {
      // A refusal: under the evidence where it is at fault, else above the form.
      const problem = asProblem(error);
      const said = problem.errors?.find(({ path }) => path === 'evidence')?.message ?? '';
      this.refused.set(said);
      this.problem.set(said ? '' : this.words.say(problem));
    } finally {
      this.busy.set(false);
    }
  }
}

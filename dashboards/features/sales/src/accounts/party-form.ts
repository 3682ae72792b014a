import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { Problem } from '@skillhub/domain/contracts';
import { asProblem, SalesApi, SalesCommands } from '@skillhub/dashboards/data-access';
import { Combobox, DialogFrame, I18n, ProblemWords, Toasts, type Choice } from '@skillhub/dashboards/ui';

export interface PartyRequest {
  readonly kind: 'account' | 'contact';
  readonly account?: Choice;
}

const FIELDS = {
  account: [
    { id: 'name', key: 'deal.name', type: 'text' },
    { id: 'domain', key: 'account.domain', type: 'text' },
    { id: 'sector', key: 'account.sector', type: 'text' },
    { id: 'country', key: 'account.country', type: 'text' },
    { id: 'employees', key: 'account.employees', type: 'number' },
  ],
  contact: [
    { id: 'name', key: 'deal.name', type: 'text' },
    { id: 'email', key: 'signIn.email', type: 'email' },
    { id: 'phone', key: 'contact.phone', type: 'tel' },
    { id: 'jobTitle', key: 'contact.jobTitle', type: 'text' },
  ],
} as const;

/** A new account or contact; answers with its id. */
@Component({
  selector: 'sh-party-form',
  imports: [Combobox, DialogFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sh-dialog-frame [title]="i18n.t(request.kind + '.new')">
      <form id="party-form" (submit)="submit($event)">
        @if (problem(); as failed) {
          <p class="problem" role="alert">{{ words.say(failed) }}</p>
        }
        @for (field of fields; track field.id) {
          <div class="field">
            <label [attr.for]="'party-' + field.id">{{ i18n.t(field.key) }}</label>
            <input
              class="input"
              autocomplete="off"
              [id]="'party-' + field.id"
              [type]="field.type"
              [attr.aria-invalid]="!!faults()[field.id]"
              [attr.aria-describedby]="faults()[field.id] ? 'party-' + field.id + '-fault' : null"
              (input)="set(field.id, $event)"
            />
            @if (faults()[field.id]; as fault) {
              <span class="fault" role="alert" [id]="'party-' + field.id + '-fault'">{{ fault }}</span>
            }
          </div>
        }
        @if (request.kind === 'contact') {
          <div class="field">
            <label for="party-account">{{ i18n.t('page.account') }}</label>
            <sh-combobox
              inputId="party-account"
              [value]="account()"
              [search]="searchAccounts"
              [placeholder]="i18n.t('form.searchChoice')"
              (valueChange)="account.set($event)"
            />
          </div>
        }
      </form>
      <button actions class="button" type="button" (click)="ref.close()">
        {{ i18n.t('action.cancel') }}
      </button>
      <button actions class="button primary" type="submit" form="party-form" [disabled]="busy()">
        {{ i18n.t('action.save') }}
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
export class PartyForm {
  protected readonly request = inject<PartyRequest>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly i18n = inject(I18n);
  protected readonly words = inject(ProblemWords);
  private readonly api = inject(SalesApi);
  private readonly commands = inject(SalesCommands);
  private readonly toasts = inject(Toasts);
  protected readonly fields = FIELDS[this.request.kind];
  private readonly draft = signal<Readonly<Record<string, string>>>({});
  protected readonly account = signal<Choice | null>(this.request.account ?? null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private readonly tried = signal(false);
  protected readonly faults = computed<Readonly<Record<string, string>>>(() => {
    const said = Object.fromEntries(
      (this.problem()?.errors ?? []).map(({ path, message }) => [path, message]),
    );
    const missing = this.tried() && !this.value('name') ? { name: this.i18n.t('form.required') } : {};
    return { ...said, ...missing };
  });
  protected readonly searchAccounts = async (search: string): Promise<readonly Choice[]> =>
    (await this.api.accounts({ search, sort: 'name', pageSize: 20 })).items;

  protected set(field: string, event: Event): void {
    this.draft.update((draft) => ({ ...draft, [field]: (event.target as HTMLInputElement).value }));
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.busy() || !this.value('name')) return;
    this.busy.set(true);
    try {
      const { id } = await this.send();
      this.toasts.show({
        tone: 'good',
        text: this.i18n.t(this.request.kind === 'account' ? 'account.created' : 'contact.created'),
      });
      this.ref.close(id);
    } catch (error) {
      // A refusal: under the fields that it names.
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  private value(field: string): string | null {
    return this.draft()[field]?.trim() || null;
  }

  private send() {
    const name = this.value('name') ?? '';
    if (this.request.kind === 'contact') {
      return this.commands.addContact({
        name,
        accountId: this.account()?.id ?? null,
        email: this.value('email'),
        phone: this.value('phone'),
        jobTitle: this.value('jobTitle'),
      });
    }
    const employees = this.value('employees');
    return this.commands.registerAccount({
      name,
      domain: this.value('domain'),
      sector: this.value('sector'),
      country: this.value('country'),
      employees: employees === null ? null : Number(employees),
    });
  }
}

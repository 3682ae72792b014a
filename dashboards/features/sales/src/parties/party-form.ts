import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { AccountView, ContactView } from '@skillhub/domain/contracts';
import { asProblem, SalesApi, SalesCommands, Session } from '@skillhub/dashboards/data-access';
import { Combobox, DialogFrame, I18n, ProblemWords, Toasts, type Choice } from '@skillhub/dashboards/ui';
import {
  ACCOUNT_FIELDS,
  accountBody,
  accountDraft,
  CONTACT_FIELDS,
  contactBody,
  contactDraft,
  partyFaults,
  refusedFields,
  type PartyDraft,
} from './party-form-model';

/** The record to change; none: a new one. */
export type PartyRequest =
  | { readonly kind: 'account'; readonly record?: AccountView }
  | { readonly kind: 'contact'; readonly record?: ContactView; readonly account?: Choice };

const DONE = {
  account: ['account.created', 'account.saved'],
  contact: ['contact.created', 'contact.saved'],
} as const;
const TITLES = {
  account: ['account.new', 'account.edit'],
  contact: ['contact.new', 'contact.edit'],
} as const;

/** A new account or contact, or the details of one; answers with its id once the server has accepted. */
@Component({
  selector: 'sh-party-form',
  imports: [Combobox, DialogFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './party-form.html',
  styles: `
    form {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 12px;
    }
    .whole {
      grid-column: 1 / -1;
    }
    .problem {
      padding: 8px 12px;
      border-radius: var(--radius-s);
      background: var(--bad-soft);
      color: var(--bad);
      font: var(--t-12);
    }
    @media (width < 480px) {
      form {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class PartyForm {
  protected readonly request = inject<PartyRequest>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly i18n = inject(I18n);
  private readonly words = inject(ProblemWords);
  private readonly api = inject(SalesApi);
  private readonly commands = inject(SalesCommands);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);

  protected readonly fields = this.request.kind === 'account' ? ACCOUNT_FIELDS : CONTACT_FIELDS;
  protected readonly isNew = !this.request.record;
  protected readonly draft = signal<PartyDraft>(this.begin());
  protected readonly busy = signal(false);
  private readonly tried = signal(false);
  private readonly refused = signal<Readonly<Record<string, string>>>({});
  /** What concerns no field of the form. */
  protected readonly problem = signal('');
  protected readonly faults = computed<Readonly<Record<string, string>>>(() => {
    const own = this.tried() ? partyFaults(this.draft()) : {};
    const said = Object.fromEntries(Object.entries(own).map(([field, key]) => [field, this.i18n.t(key)]));
    return { ...this.refused(), ...said };
  });
  protected readonly title = computed(() => this.i18n.t(TITLES[this.request.kind][this.isNew ? 0 : 1]));
  protected readonly searchAccounts = async (search: string): Promise<readonly Choice[]> => {
    const { items } = await this.api.accounts({ search, sort: 'name', pageSize: 20 });
    return items.filter(({ id }) => id !== this.request.record?.id);
  };

  protected set(field: string, event: Event): void {
    const typed = (event.target as HTMLInputElement).value;
    this.draft.update((draft) => ({ ...draft, texts: { ...draft.texts, [field]: typed } }));
    this.forgive(field);
  }

  protected link(choice: Choice | null): void {
    this.draft.update((draft) => ({ ...draft, link: choice }));
    this.forgive('link');
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const [faulty] = Object.keys(partyFaults(this.draft()));
    if (faulty) return document.getElementById(`party-${faulty}`)?.focus();
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set('');
    try {
      const { id } = await this.send();
      const [created, saved] = DONE[this.request.kind];
      this.toasts.show({ tone: 'good', text: this.i18n.t(this.isNew ? created : saved) });
      this.ref.close(id);
    } catch (error) {
      // A refusal: under the fields that it names, the rest above the form.
      this.refuse(error);
    } finally {
      this.busy.set(false);
    }
  }

  private begin(): PartyDraft {
    const { request } = this;
    if (request.kind === 'contact') return contactDraft(request.record ?? null, request.account ?? null);
    const decimal = this.i18n.language() === 'fr' ? ',' : '.';
    return accountDraft(request.record ?? null, this.session.currency(), decimal);
  }

  private refuse(error: unknown): void {
    const problem = asProblem(error);
    const said = this.words.say(problem);
    const known = this.fields.map(({ id }) => id);
    const { fields, rest } = refusedFields(problem, said, known);
    this.refused.set(
      // The form of an address is said in the words of the page; anything else as the server says it.
      Object.fromEntries(
        Object.entries(fields).map(([field, message]) => [
          field,
          this.i18n.has(`form.fault.${field}`) ? this.i18n.t(`form.fault.${field}`) : message,
        ]),
      ),
    );
    const underFields = problem.field !== undefined && Object.keys(fields).length > 0;
    this.problem.set(underFields ? '' : [said, ...rest].join(' · '));
    const [first] = Object.keys(fields);
    if (first) document.getElementById(`party-${first}`)?.focus();
  }

  private forgive(field: string): void {
    this.refused.update(({ [field]: _gone, ...others }) => others);
  }

  private send() {
    const { request } = this;
    if (request.kind === 'contact') {
      const body = contactBody(this.draft());
      return request.record
        ? this.commands.changeContact(request.record, body)
        : this.commands.addContact(body);
    }
    const body = accountBody(this.draft());
    return request.record
      ? this.commands.changeAccount(request.record, body)
      : this.commands.registerAccount(body);
  }
}

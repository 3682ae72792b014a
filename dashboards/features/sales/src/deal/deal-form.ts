import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { DealView, Problem } from '@skillhub/domain/contracts';
import { asProblem, SalesApi, SalesCommands, Session } from '@skillhub/dashboards/data-access';
import { Combobox, DialogFrame, I18n, ProblemWords, Toasts, type Choice } from '@skillhub/dashboards/ui';
import { SalesFacets } from '../shared/sales-facets';
import {
  bodyOf,
  draftOf,
  faultsOf,
  serverFaults,
  type DealDraft,
  type DealField,
  type Faults,
} from './deal-form-model';

export interface DealFormRequest {
  /** The deal to change; none: a new one. */
  readonly deal?: DealView;
  readonly account?: Choice;
}

/** A new deal, or the details of one; answers with the id once the server has accepted. */
@Component({
  selector: 'sh-deal-form',
  imports: [Combobox, DialogFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './deal-form.html',
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
export class DealForm {
  private readonly request = inject<DealFormRequest>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly i18n = inject(I18n);
  protected readonly facets = inject(SalesFacets);
  private readonly words = inject(ProblemWords);
  private readonly api = inject(SalesApi);
  private readonly commands = inject(SalesCommands);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);

  protected readonly isNew = !this.request.deal;
  protected readonly draft = signal<DealDraft>({
    ...draftOf(this.request.deal ?? null, this.session.currency(), this.i18n.language() === 'fr' ? ',' : '.'),
    ...(this.request.account ? { account: this.request.account } : {}),
  });
  protected readonly busy = signal(false);
  private readonly tried = signal(false);
  private readonly refused = signal<Faults>({});
  protected readonly problem = signal<Problem | null>(null);
  protected readonly faults = computed<Faults>(() => {
    const own = this.tried() ? faultsOf(this.draft(), this.isNew) : {};
    const said = Object.fromEntries(Object.entries(own).map(([field, key]) => [field, this.i18n.t(key)]));
    return { ...this.refused(), ...said };
  });
  protected readonly problemText = computed(() => {
    const problem = this.problem();
    return problem ? [this.words.say(problem), ...serverFaults(problem.errors).rest].join(' · ') : '';
  });

  protected readonly searchAccounts = async (search: string): Promise<readonly Choice[]> =>
    (await this.api.accounts({ search, sort: 'name', pageSize: 20 })).items;
  protected readonly searchContacts = async (search: string): Promise<readonly Choice[]> => {
    const account = this.draft().account;
    const filters = account ? { account: [account.id] } : {};
    const page = await this.api.contacts({ search, filters, sort: 'name', pageSize: 20 });
    return page.items.map(({ id, name, jobTitle }) => ({ id, name, hint: jobTitle ?? '' }));
  };

  constructor() {
    this.facets.want();
  }

  protected set(field: Exclude<DealField, 'account' | 'contact'>, event: Event): void {
    this.put(field, (event.target as HTMLInputElement).value);
  }

  protected put<F extends DealField>(field: F, value: DealDraft[F]): void {
    this.draft.update((draft) => ({ ...draft, [field]: value }));
    this.refused.update(({ [field]: _gone, ...others }) => others);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.busy() || Object.keys(faultsOf(this.draft(), this.isNew)).length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { id } = await this.send();
      this.toasts.show({ tone: 'good', text: this.i18n.t(this.isNew ? 'deal.created' : 'deal.saved') });
      this.ref.close(id);
    } catch (error) {
      // A refusal: under the fields that it names, the rest above the form.
      const problem = asProblem(error);
      this.problem.set(problem);
      this.refused.set(serverFaults(problem.errors).fields);
    } finally {
      this.busy.set(false);
    }
  }

  private send() {
    const { deal } = this.request;
    const body = bodyOf(this.draft());
    if (deal) return this.commands.changeDeal(deal, body);
    return this.commands.openDeal({ ...body, ownerId: this.draft().ownerId });
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import type { ContactView } from '@skillhub/domain/contracts';
import { SalesApi, Scope, Session } from '@skillhub/dashboards/data-access';
import {
  DataTable,
  Dialogs,
  EmptyState,
  I18n,
  Icon,
  ScopeChips,
  TopBarContent,
} from '@skillhub/dashboards/ui';
import { PartyForm } from '../parties/party-form';
import { SearchBox } from '../shared/search-box';
import { contactColumns } from './contact-columns';

/** Contacts: the people of the book, with what each has agreed to. */
@Component({
  selector: 'sh-contacts-page',
  imports: [DataTable, EmptyState, Icon, ScopeChips, SearchBox, TopBarContent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *shTopBar>
      @if (mayWrite) {
        <button class="button primary" type="button" (click)="create()">
          <sh-icon name="plus" />{{ i18n.t('contact.new') }}
        </button>
      }
    </ng-container>
    <div class="tools"><sh-search-box [label]="i18n.t('contact.search')" /><sh-scope-chips /></div>
    <div class="card list">
      <sh-data-table
        [label]="i18n.t('page.contacts')"
        [columns]="columns()"
        [question]="question()"
        [load]="load"
        [sort]="sort()"
        (sortChange)="sort.set($event)"
        (opened)="open($event)"
        (counted)="count.set($event)"
      >
        <sh-empty-state empty [title]="i18n.t('contact.empty')" [text]="i18n.t('contact.emptyNext')" />
      </sh-data-table>
      <p class="foot" role="status">
        @if (count() !== null) {
          <span>{{ i18n.plural('contact.count', count() ?? 0) }}</span>
        }
      </p>
    </div>
  `,
  styleUrl: '../shared/list-page.css',
})
export class ContactsPage {
  protected readonly i18n = inject(I18n);
  private readonly scope = inject(Scope);
  private readonly api = inject(SalesApi);
  private readonly dialogs = inject(Dialogs);
  protected readonly mayWrite = inject(Session).may('sales.write');
  private readonly table = viewChild<DataTable<ContactView>>(DataTable);
  protected readonly sort = signal('name');
  protected readonly count = signal<number | null>(null);
  /** Contacts belong to accounts; the other filters of sales do not apply to people. */
  private readonly filters = computed(() => {
    const { account } = this.scope.filters();
    return account ? { account } : {};
  });
  protected readonly question = computed(() =>
    JSON.stringify([this.scope.search(), this.sort(), this.filters()]),
  );
  protected readonly load = (page: number, pageSize: number) =>
    this.api.contacts({
      search: this.scope.search(),
      filters: this.filters(),
      sort: this.sort(),
      page,
      pageSize,
    });
  protected readonly columns = computed(() => contactColumns(this.i18n));

  protected open(contact: ContactView): void {
    void import('./contact-panel').then(({ openContactPanel }) =>
      openContactPanel(this.dialogs, contact.id, contact.name, () => this.table()?.reload()),
    );
  }

  protected async create(): Promise<void> {
    const id = await this.dialogs.ask<string>(PartyForm, { kind: 'contact' }, this.i18n.t('contact.new'));
    if (id) this.table()?.reload();
  }
}

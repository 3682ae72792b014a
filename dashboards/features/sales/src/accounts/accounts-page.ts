import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import type { AccountView } from '@skillhub/domain/contracts';
import { SalesApi, Scope, Session } from '@skillhub/dashboards/data-access';
import {
  DataTable,
  Dialogs,
  EmptyState,
  Formats,
  I18n,
  Icon,
  TopBarContent,
  type Column,
} from '@skillhub/dashboards/ui';
import { SearchBox } from '../shared/search-box';
import { PartyForm } from '../parties/party-form';

/** Comptes: the companies of the book. */
@Component({
  selector: 'sh-accounts-page',
  imports: [DataTable, EmptyState, Icon, SearchBox, TopBarContent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-container *shTopBar>
      @if (mayWrite) {
        <button class="button primary" type="button" (click)="create()">
          <sh-icon name="plus" />{{ i18n.t('account.new') }}
        </button>
      }
    </ng-container>
    <div class="tools"><sh-search-box [label]="i18n.t('account.search')" /></div>
    <div class="card list">
      <sh-data-table
        [label]="i18n.t('page.accounts')"
        [columns]="columns()"
        [question]="question()"
        [load]="load"
        [sort]="sort()"
        (sortChange)="sort.set($event)"
        (opened)="open($event)"
        (counted)="count.set($event)"
      >
        <sh-empty-state empty [title]="i18n.t('account.empty')" [text]="i18n.t('account.emptyNext')" />
      </sh-data-table>
      <p class="foot" role="status">
        @if (count() !== null) {
          <span>{{ i18n.plural('account.count', count() ?? 0) }}</span>
        }
      </p>
    </div>
  `,
  styleUrl: '../shared/list-page.css',
})
export class AccountsPage {
  protected readonly i18n = inject(I18n);
  private readonly formats = inject(Formats);
  private readonly scope = inject(Scope);
  private readonly api = inject(SalesApi);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  protected readonly mayWrite = inject(Session).may('sales.write');
  private readonly table = viewChild<DataTable<AccountView>>(DataTable);
  protected readonly sort = signal('name');
  protected readonly count = signal<number | null>(null);
  protected readonly question = computed(() => `${this.scope.search()}|${this.sort()}`);
  protected readonly load = (page: number, pageSize: number) =>
    this.api.accounts({ search: this.scope.search(), sort: this.sort(), page, pageSize });

  protected readonly columns = computed<readonly Column<AccountView>[]>(() => {
    const number = (value: number | null): string => (value === null ? '' : this.formats.number(value));
    return [
      {
        id: 'name',
        title: this.i18n.t('page.account'),
        cell: ({ name }) => name,
        sort: 'name',
        width: 'minmax(200px, 2fr)',
        fixed: true,
      },
      {
        id: 'sector',
        title: this.i18n.t('account.sector'),
        cell: ({ sector }) => sector ?? '',
        sort: 'sector',
      },
      {
        id: 'country',
        title: this.i18n.t('account.country'),
        cell: ({ country }) => country ?? '',
        sort: 'country',
      },
      {
        id: 'parent',
        title: this.i18n.t('account.parent'),
        cell: ({ parent }) => parent?.name ?? '',
        width: 'minmax(130px, 1fr)',
      },
      {
        id: 'employees',
        title: this.i18n.t('account.employees'),
        cell: ({ employees }) => number(employees),
        sort: 'employees',
        align: 'end',
      },
      {
        id: 'revenue',
        title: this.i18n.t('account.revenue'),
        cell: ({ annualRevenue }) => (annualRevenue ? this.formats.exact(annualRevenue) : ''),
        sort: 'annualRevenue',
        align: 'end',
        width: 'minmax(150px, 1fr)',
      },
      {
        id: 'open',
        title: this.i18n.t('account.openDeals'),
        cell: ({ openDeals }) => number(openDeals),
        sort: 'openDeals',
        align: 'end',
      },
      {
        id: 'won',
        title: this.i18n.t('account.wonDeals'),
        cell: ({ wonDeals }) => number(wonDeals),
        sort: 'wonDeals',
        align: 'end',
      },
    ];
  });

  protected open(account: AccountView): void {
    void this.router.navigate(['/comptes', account.id]);
  }

  protected async create(): Promise<void> {
    const id = await this.dialogs.ask<string>(PartyForm, { kind: 'account' }, this.i18n.t('account.new'));
    if (id) this.table()?.reload();
  }
}

import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import type { DealView } from '@skillhub/domain/contracts';
import { query, SalesApi, saveFile, Scope, Session, toCsv } from '@skillhub/dashboards/data-access';
import {
  ColumnChoice,
  DataTable,
  Dialogs,
  EmptyState,
  Formats,
  I18n,
  Icon,
  ScopeBar,
  ScopeChips,
  storedList,
  Toasts,
  TopBarContent,
} from '@skillhub/dashboards/ui';
import { allPages } from '../shared/all-pages';
import { SalesFacets } from '../shared/sales-facets';
import { SearchBox } from '../shared/search-box';
import { dealColumns, DEFAULT_DEAL_COLUMNS } from './deal-columns';
import { totalsOf } from './deal-totals';

/** Affaires: every deal as a table, searched, filtered, ordered, exported as it is filtered. */
@Component({
  selector: 'sh-deals-page',
  imports: [ColumnChoice, DataTable, EmptyState, Icon, ScopeBar, ScopeChips, SearchBox, TopBarContent],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './deals-page.html',
  styleUrl: '../shared/list-page.css',
})
export class DealsPage {
  protected readonly i18n = inject(I18n);
  protected readonly formats = inject(Formats);
  protected readonly scope = inject(Scope);
  protected readonly facets = inject(SalesFacets);
  private readonly api = inject(SalesApi);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly mayWrite = inject(Session).may('sales.write');
  private readonly table = viewChild<DataTable<DealView>>(DataTable);

  protected readonly all = computed(() => dealColumns(this.i18n, this.formats));
  protected readonly shown = storedList(
    'skillhub.deals.columns',
    DEFAULT_DEAL_COLUMNS,
    this.all().map(({ id }) => id),
  );
  protected readonly columns = computed(() => this.all().filter(({ id }) => this.shown().includes(id)));
  protected readonly sort = signal('-updatedAt');
  protected readonly count = signal<number | null>(null);
  private readonly asked = computed(() => ({
    filters: this.scope.filters(),
    search: this.scope.search(),
    sort: this.sort(),
  }));
  protected readonly question = computed(() => JSON.stringify(this.asked()));
  protected readonly load = (page: number, pageSize: number) =>
    this.api.deals({ ...this.asked(), page, pageSize });
  /** Totals of what is filtered, from the board's own sums: the list knows only the rows it has loaded. */
  private readonly sums = query(
    () => ({ filters: this.scope.filters(), search: this.scope.search() }),
    (question, signal) => this.api.kanban({ ...question, allClosed: true }, signal),
  );
  protected readonly totals = computed(() => {
    const columns = this.sums.value()?.columns;
    return columns
      ? totalsOf(columns).map(({ currency, open, won }) =>
          this.i18n.t('deals.totals', {
            open: this.formats.money(open / 100, currency),
            won: this.formats.money(won / 100, currency),
          }),
        )
      : [];
  });
  protected readonly exporting = signal(false);

  protected open(deal: DealView): void {
    void import('../deal/deal-panel').then(({ openDealPanel }) =>
      openDealPanel(this.dialogs, deal.id, deal.name, () => this.refresh()),
    );
  }

  protected async create(): Promise<void> {
    const { DealForm } = await import('../deal/deal-form');
    if (await this.dialogs.ask<string>(DealForm, {}, this.i18n.t('deal.new'))) this.refresh();
  }

  protected async exportCsv(): Promise<void> {
    if (this.exporting()) return;
    this.exporting.set(true);
    try {
      const columns = this.columns();
      const rows = await allPages((page, pageSize) => this.load(page, pageSize));
      const lines = rows.map((deal) => columns.map((column) => (column.raw ?? column.cell)(deal)));
      saveFile(
        'affaires.csv',
        toCsv(
          columns.map(({ title }) => title),
          lines,
        ),
      );
      this.toasts.show({ tone: 'good', text: this.i18n.plural('deals.exported', rows.length) });
    } finally {
      this.exporting.set(false);
    }
  }

  private refresh(): void {
    this.table()?.reload();
    this.sums.reload();
  }
}

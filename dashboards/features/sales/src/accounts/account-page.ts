import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { query, SalesApi, Session } from '@skillhub/dashboards/data-access';
import {
  DataTable,
  Dialogs,
  EmptyState,
  Formats,
  I18n,
  Icon,
  ProblemNote,
  Tabs,
  type Tab,
} from '@skillhub/dashboards/ui';
import type { AccountView, ContactView, DealView } from '@skillhub/domain/contracts';
import { contactColumns } from '../contacts/contact-columns';
import { dealColumns } from '../deals/deal-columns';
import { PartyForm, type PartyRequest } from '../parties/party-form';

/** A company: what is known of it, its deals, its contacts. */
@Component({
  selector: 'sh-account-page',
  imports: [DataTable, EmptyState, Icon, ProblemNote, RouterLink, Tabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './account-page.html',
  styleUrl: './account-page.css',
})
export class AccountPage {
  readonly id = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly formats = inject(Formats);
  private readonly api = inject(SalesApi);
  private readonly dialogs = inject(Dialogs);
  protected readonly mayWrite = inject(Session).may('sales.write');
  protected readonly account = query(
    () => this.id(),
    (id, signal) => this.api.account(id, signal),
  );
  protected readonly tab = signal('deals');
  protected readonly tabs = computed<readonly Tab[]>(() => [
    { id: 'deals', label: this.i18n.t('page.deals') },
    { id: 'contacts', label: this.i18n.t('page.contacts') },
  ]);
  protected readonly dealSort = signal('-updatedAt');
  protected readonly dealQuestion = computed(() => `${this.id()}|${this.dealSort()}`);
  protected readonly deals = (page: number, pageSize: number) =>
    this.api.deals({ filters: { account: [this.id()] }, sort: this.dealSort(), page, pageSize });
  protected readonly contacts = (page: number, pageSize: number) =>
    this.api.contacts({ filters: { account: [this.id()] }, sort: 'name', page, pageSize });
  protected readonly dealColumns = computed(() =>
    dealColumns(this.i18n, this.formats).filter(({ id }) =>
      ['name', 'stage', 'amount', 'owner', 'expected', 'closed'].includes(id),
    ),
  );
  protected readonly contactColumns = computed(() =>
    contactColumns(this.i18n).filter(({ id }) => id !== 'account'),
  );

  private readonly contactTable = viewChild<DataTable<ContactView>>('contactTable');

  protected async edit(account: AccountView): Promise<void> {
    const request: PartyRequest = { kind: 'account', record: account };
    await this.dialogs.ask<string>(PartyForm, request, this.i18n.t('account.edit'));
    // Even when nothing was accepted: after a conflict the account is another than the one shown.
    this.account.reload();
  }

  protected async addContact({ id, name }: AccountView): Promise<void> {
    const request: PartyRequest = { kind: 'contact', account: { id, name } };
    const added = await this.dialogs.ask<string>(PartyForm, request, this.i18n.t('contact.new'));
    if (!added) return;
    this.tab.set('contacts');
    this.contactTable()?.reload();
  }

  protected openContact(contact: ContactView): void {
    void import('../contacts/contact-panel').then(({ openContactPanel }) =>
      openContactPanel(this.dialogs, contact.id, contact.name, () => this.contactTable()?.reload()),
    );
  }

  protected open(deal: DealView): void {
    void import('../deal/deal-panel').then(({ openDealPanel }) =>
      openDealPanel(this.dialogs, deal.id, deal.name, () => this.account.reload()),
    );
  }
}

import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ConsentPurpose, ContactView } from '@skillhub/domain/contracts';
import { CONSENT_PURPOSES, query, SalesApi, Session } from '@skillhub/dashboards/data-access';
import {
  Dialogs,
  EventList,
  Formats,
  I18n,
  Icon,
  ProblemNote,
  Tabs,
  type Tab,
} from '@skillhub/dashboards/ui';
import { PartyForm, type PartyRequest } from '../parties/party-form';
import { ConsentDialog, type ConsentRequest } from './consent-dialog';
import { EraseDialog } from './erase-dialog';

/** A contact whole: how to reach them, what they agreed to, their events. */
@Component({
  selector: 'sh-contact-sheet',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, EventList, Icon, ProblemNote, RouterLink, Tabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './contact-sheet.html',
  styleUrl: './contact-sheet.css',
})
export class ContactSheet {
  readonly contactId = input.required<string>();
  /** Something was accepted: lists that show the contact should look again. */
  readonly changed = output();
  /** A link leads away: a panel should close. */
  readonly left = output();

  protected readonly i18n = inject(I18n);
  protected readonly formats = inject(Formats);
  private readonly api = inject(SalesApi);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);
  protected readonly mayWrite = this.session.may('sales.write');
  protected readonly mayErase = this.session.may('sales.erase');
  private readonly mayReadEvents = this.session.may('events.read');

  protected readonly purposes = CONSENT_PURPOSES;
  protected readonly contact = query(
    () => this.contactId(),
    (id, signal) => this.api.contact(id, signal),
  );
  protected readonly tab = signal('consents');
  protected readonly tabs = computed<readonly Tab[]>(() => [
    { id: 'consents', label: this.i18n.t('contact.consents') },
    ...(this.mayReadEvents ? [{ id: 'events', label: this.i18n.t('deal.events') }] : []),
  ]);
  protected readonly events = query(
    () =>
      this.tab() === 'events' ? { id: this.contactId(), version: this.contact.value()?.version } : undefined,
    ({ id }, signal) => this.api.events(`contact-${id}`, signal),
  );
  protected readonly eventsNewestFirst = computed(() => [...(this.events.value() ?? [])].reverse());

  protected async edit(contact: ContactView): Promise<void> {
    const request: PartyRequest = { kind: 'contact', record: contact };
    await this.after(this.dialogs.ask<string>(PartyForm, request, this.i18n.t('contact.edit')));
  }

  protected async consent(
    contact: ContactView,
    purpose: ConsentPurpose,
    as: ConsentRequest['as'],
  ): Promise<void> {
    const request: ConsentRequest = { contact, purpose, as };
    await this.after(this.dialogs.ask<string>(ConsentDialog, request, this.i18n.t(`consent.${as}.title`)));
  }

  protected async erase(contact: ContactView): Promise<void> {
    await this.after(this.dialogs.ask<string>(EraseDialog, contact, this.i18n.t('erase.title')));
  }

  /** Looked at again even when nothing was accepted: after a conflict the contact is another than the one shown. */
  private async after(answer: Promise<string | undefined>): Promise<void> {
    const accepted = await answer;
    this.contact.reload();
    if (accepted) this.changed.emit();
  }
}

import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DealDetailView, Stage } from '@skillhub/domain/contracts';
import {
  asProblem,
  isOpen,
  query,
  SalesApi,
  SalesCommands,
  Session,
  STAGES,
  type ActivityBody,
} from '@skillhub/dashboards/data-access';
import {
  Dialogs,
  EventList,
  Formats,
  I18n,
  Icon,
  ProblemNote,
  ProblemWords,
  Tabs,
  Toasts,
  type IconName,
  type Tab,
} from '@skillhub/dashboards/ui';
import { ActivityDialog, type ActivityRequest } from './activity-dialog';
import { ChoiceDialog, type ChoiceRequest } from './choice-dialog';
import { DealForm, type DealFormRequest } from './deal-form';
import { DealMoves } from './deal-moves';
import { DISQUALIFY_REASONS, timelineOf } from './deal-timeline';

/** A deal whole: figures, moves, activities, history, events. Shown in the side panel and on its page. */
@Component({
  selector: 'sh-deal-sheet',
  imports: [CdkMenu, CdkMenuItem, CdkMenuTrigger, EventList, Icon, ProblemNote, RouterLink, Tabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './deal-sheet.html',
  styleUrl: './deal-sheet.css',
})
export class DealSheet {
  readonly dealId = input.required<string>();
  /** Something was accepted: lists that show the deal should look again. */
  readonly changed = output();
  /** A link leads away: a panel should close. */
  readonly left = output();

  protected readonly i18n = inject(I18n);
  protected readonly formats = inject(Formats);
  protected readonly words = inject(ProblemWords);
  private readonly api = inject(SalesApi);
  private readonly commands = inject(SalesCommands);
  private readonly moves = inject(DealMoves);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly mayWrite = this.session.may('sales.write');
  private readonly mayReadEvents = this.session.may('events.read');

  protected readonly stages = STAGES;
  protected readonly deal = query(
    () => this.dealId(),
    (id, signal) => this.api.deal(id, signal),
  );
  protected readonly tab = signal('activities');
  protected readonly events = query(
    () => (this.tab() === 'events' ? { id: this.dealId(), version: this.deal.value()?.version } : undefined),
    ({ id }, signal) => this.api.events(`deal-${id}`, signal),
  );
  protected readonly eventsNewestFirst = computed(() => [...(this.events.value() ?? [])].reverse());
  protected readonly tabs = computed<readonly Tab[]>(() => [
    { id: 'activities', label: this.i18n.t('deal.activities'), count: this.deal.value()?.activities.length },
    { id: 'history', label: this.i18n.t('deal.history') },
    ...(this.mayReadEvents ? [{ id: 'events', label: this.i18n.t('deal.events') }] : []),
  ]);
  protected readonly timeline = computed(() => timelineOf(this.deal.value()?.activities ?? []));
  protected readonly isOpen = computed(() => isOpen(this.deal.value()?.stage ?? 'perdu'));
  protected readonly mayDisqualify = computed(() => this.deal.value()?.stage === 'prospect');

  protected icon(kind: string): IconName {
    const icons: Readonly<Record<string, IconName>> = {
      call: 'phone',
      email: 'email',
      meeting: 'meeting',
      note: 'note',
      proposal_sent: 'send',
      audit_validated: 'audit',
    };
    return icons[kind] ?? 'note';
  }

  protected reasonOf(deal: DealDetailView, stage: Stage): string {
    const move = deal.moves.find(({ to }) => to === stage);
    return move && !move.allowed && move.code ? (this.words.reason(move.code) ?? move.code) : '';
  }

  protected async move(deal: DealDetailView, to: Stage): Promise<void> {
    const watcher = { begun: () => undefined, ended: () => this.refresh() };
    await this.moves.move(deal, to, deal.moves, watcher);
  }

  protected async log(deal: DealDetailView): Promise<void> {
    const request: ActivityRequest = { dealName: deal.name };
    const activity = await this.dialogs.ask<ActivityBody>(
      ActivityDialog,
      request,
      this.i18n.t('activity.title'),
    );
    if (activity) await this.run(() => this.commands.logActivity(deal, activity), 'activity.logged');
  }

  protected async edit(deal: DealDetailView): Promise<void> {
    const request: DealFormRequest = { deal };
    if (await this.dialogs.ask<string>(DealForm, request, this.i18n.t('deal.edit'))) this.refresh();
  }

  protected async assign(deal: DealDetailView): Promise<void> {
    const reps = await this.api.reps();
    const request: ChoiceRequest = {
      title: this.i18n.t('deal.assign'),
      label: this.i18n.t('dimension.owner'),
      action: this.i18n.t('deal.assignDo'),
      choices: reps.filter(({ id }) => id !== deal.owner.id),
    };
    const owner = await this.dialogs.ask<string>(ChoiceDialog, request, request.title);
    if (owner) await this.run(() => this.commands.assign(deal, owner), 'deal.assigned');
  }

  protected async disqualify(deal: DealDetailView): Promise<void> {
    const request: ChoiceRequest = {
      title: this.i18n.t('deal.disqualify'),
      label: this.i18n.t('deal.disqualifyWhy'),
      action: this.i18n.t('deal.disqualifyDo'),
      choices: DISQUALIFY_REASONS.map((id) => ({ id, name: this.i18n.t(`disqualify.${id}`) })),
    };
    const reason = await this.dialogs.ask<string>(ChoiceDialog, request, request.title);
    if (reason) await this.run(() => this.commands.disqualify(deal, reason), 'deal.disqualified');
  }

  private async run(command: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await command();
      this.toasts.show({ tone: 'good', text: this.i18n.t(done) });
    } catch (error) {
      // A refusal or a conflict: said, and the deal shown as it now is.
      const problem = asProblem(error);
      this.toasts.show({
        tone: 'bad',
        text: this.words.say(problem),
        ...(problem.status >= 500 ? { traceId: problem.traceId } : {}),
      });
    }
    this.refresh();
  }

  private refresh(): void {
    this.deal.reload();
    this.changed.emit();
  }
}

import { inject, Injectable } from '@angular/core';
import type { CommandAnswer, DealView, OpenStage, Stage } from '@skillhub/domain/contracts';
import {
  asProblem,
  ProblemError,
  SalesApi,
  SalesCommands,
  type ActivityBody,
} from '@skillhub/dashboards/data-access';
import { Dialogs, I18n, ProblemWords, Toasts } from '@skillhub/dashboards/ui';
import { ActivityDialog, type ActivityRequest } from './activity-dialog';
import { CloseDialog, type CloseAnswer, type CloseRequest } from './close-dialog';
import { planMove, planRefused, undoOf, type MovePlan } from './move-plan';

export type Moves = readonly {
  readonly to: Stage;
  readonly allowed: boolean;
  readonly code?: string | undefined;
}[];
/** A command that is ready to be sent, and the fact that it carries. */
interface Prepared {
  readonly send: () => Promise<CommandAnswer>;
  readonly activity?: ActivityBody;
}

export type MoveOutcome =
  | { readonly kind: 'done'; readonly version: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'conflict' };

/** Tells a board about a move before the server has answered, and takes it back. */
export interface MoveWatcher {
  /** The card may be shown in its new column: everything that had to be asked was answered. */
  readonly begun: (to: Stage) => void;
  readonly ended: (outcome: MoveOutcome) => void;
}

/** Moves a deal through the pipeline: asks for what the rules need, says refusals in words, offers to undo. */
@Injectable({ providedIn: 'root' })
export class DealMoves {
  private readonly commands = inject(SalesCommands);
  private readonly api = inject(SalesApi);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly i18n = inject(I18n);
  private readonly words = inject(ProblemWords);

  async move(deal: DealView, to: Stage, moves: Moves | null, watcher: MoveWatcher): Promise<MoveOutcome> {
    const outcome = await this.follow(deal, to, planMove(deal, to, moves), watcher);
    watcher.ended(outcome);
    return outcome;
  }

  private async follow(
    deal: DealView,
    to: Stage,
    plan: MovePlan,
    watcher: MoveWatcher,
  ): Promise<MoveOutcome> {
    if (plan.kind === 'none') return { kind: 'cancelled' };
    if (plan.kind === 'refused') return this.refuse(deal, to, plan.code);
    const prepared = await this.prepare(deal, to, plan);
    if (prepared === null) return { kind: 'cancelled' };
    watcher.begun(to);
    try {
      const { version } = await prepared.send();
      this.succeed(deal, to, version, watcher);
      return { kind: 'done', version };
    } catch (error) {
      return this.fail(deal, to, error, { plan, prepared }, watcher);
    }
  }

  /** The command, once everything that it needs was asked; null when the person gave up. */
  private async prepare(deal: DealView, to: Stage, plan: MovePlan): Promise<Prepared | null> {
    if (plan.kind === 'evidence') {
      const request: ActivityRequest = { dealName: deal.name, kind: plan.activity, why: plan.code, to };
      const activity = await this.dialogs.ask<ActivityBody>(
        ActivityDialog,
        request,
        this.i18n.t('activity.title'),
      );
      return activity ? { activity, send: () => this.commands.move(deal, to as OpenStage, activity) } : null;
    }
    if (plan.kind === 'win' || plan.kind === 'lose') {
      const request: CloseRequest = { deal, as: plan.kind };
      const answer = await this.dialogs.ask<CloseAnswer>(
        CloseDialog,
        request,
        this.i18n.t(`close.${plan.kind}`),
      );
      if (!answer) return null;
      return {
        send: () =>
          answer.as === 'win' ? this.commands.win(deal, answer.body) : this.commands.lose(deal, answer.body),
      };
    }
    if (plan.kind === 'reopen') return { send: () => this.commands.reopen(deal, to as OpenStage) };
    return { send: () => this.commands.move(deal, to as OpenStage) };
  }

  private refuse(deal: DealView, to: Stage, code: string): MoveOutcome {
    this.toasts.show({
      tone: 'bad',
      text: this.i18n.t('move.refused', { name: deal.name, stage: this.i18n.t(`stage.${to}`) }),
      detail: this.words.reason(code) ?? code,
    });
    return { kind: 'refused' };
  }

  /**
   * A refusal may be a question that was not foreseen: it is asked. A stage may ask for two facts and a move carries one:
   * the first is then logged by itself, so that nothing typed is lost, and the second asked for.
   */
  private async fail(
    deal: DealView,
    to: Stage,
    error: unknown,
    tried: { readonly plan: MovePlan; readonly prepared: Prepared },
    watcher: MoveWatcher,
  ): Promise<MoveOutcome> {
    if (!(error instanceof ProblemError)) throw error;
    if (error.status === 409 && error.code === 'conflict.version') {
      this.toasts.show({
        tone: 'bad',
        text: this.i18n.t('move.conflict', { name: deal.name }),
        detail: this.i18n.t('move.conflictNext'),
      });
      return { kind: 'conflict' };
    }
    const next = planRefused(error.code);
    if (next.kind !== 'refused' && tried.plan.kind === 'move') return this.follow(deal, to, next, watcher);
    const { activity } = tried.prepared;
    if (next.kind === 'evidence' && activity && next.activity !== activity.kind) {
      const { version } = await this.commands.logActivity(deal, activity);
      return this.follow({ ...deal, version }, to, next, watcher);
    }
    const { traceId } = asProblem(error);
    this.toasts.show({
      tone: 'bad',
      text: this.i18n.t('move.refused', { name: deal.name, stage: this.i18n.t(`stage.${to}`) }),
      detail: this.words.say(error.problem),
      ...(error.status >= 500 ? { traceId } : {}),
    });
    return { kind: 'refused' };
  }

  private succeed(deal: DealView, to: Stage, version: number, watcher: MoveWatcher): void {
    const undo = undoOf(deal.stage, to);
    this.toasts.show({
      tone: 'good',
      text: this.i18n.t('move.done', { name: deal.name, stage: this.i18n.t(`stage.${to}`) }),
      ...(undo
        ? {
            action: {
              label: this.i18n.t('action.undo'),
              run: () => void this.undo(deal, to, version, watcher),
            },
          }
        : {}),
    });
  }

  private async undo(deal: DealView, from: Stage, version: number, watcher: MoveWatcher): Promise<void> {
    const moved: DealView = { ...deal, stage: from, version };
    const detail = await this.api.deal(deal.id);
    const moves = detail.version === version ? detail.moves : null;
    await this.move(moved, deal.stage, moves, watcher);
  }
}

import {
  CdkDrag,
  CdkDragPlaceholder,
  CdkDropList,
  CdkDropListGroup,
  type CdkDragDrop,
} from '@angular/cdk/drag-drop';
import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { Router } from '@angular/router';
import type { DealView, Stage } from '@skillhub/domain/contracts';
import { isOpen, query, SalesApi, Scope, Session, STAGES } from '@skillhub/dashboards/data-access';
import {
  Dialogs,
  EmptyState,
  Formats,
  I18n,
  Icon,
  ProblemNote,
  ProblemWords,
  ScopeBar,
  ScopeChips,
  TopBarContent,
} from '@skillhub/dashboards/ui';
import { DealMoves, type Moves, type MoveOutcome, type MoveWatcher } from '../deal/deal-moves';
import { columnState, planMove, type ColumnState } from '../deal/move-plan';
import { SalesFacets } from '../shared/sales-facets';
import { SearchBox } from '../shared/search-box';
import { caughtUp, neighbour, withAhead, type AheadById, type BoardColumn } from './board';
import { DealCard } from './deal-card';

/** How long the read model may take to show a move, and how often to look. */
const LOOK_AGAIN_MS = [300, 800, 2_000, 5_000] as const;

/** Pipeline: columns by stage, cards that move by hand or by menu, under the rules of the server. */
@Component({
  selector: 'sh-pipeline-page',
  imports: [
    CdkDrag,
    CdkDragPlaceholder,
    CdkDropList,
    CdkDropListGroup,
    CdkMenu,
    CdkMenuItem,
    CdkMenuTrigger,
    DealCard,
    EmptyState,
    Icon,
    ProblemNote,
    ScopeBar,
    ScopeChips,
    SearchBox,
    TopBarContent,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pipeline-page.html',
  styleUrl: './pipeline-page.css',
})
export class PipelinePage {
  protected readonly i18n = inject(I18n);
  protected readonly formats = inject(Formats);
  protected readonly scope = inject(Scope);
  protected readonly facets = inject(SalesFacets);
  protected readonly words = inject(ProblemWords);
  private readonly api = inject(SalesApi);
  private readonly moves = inject(DealMoves);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  protected readonly mayWrite = inject(Session).may('sales.write');

  protected readonly stages = STAGES;
  protected readonly now = Date.now();
  protected readonly board = query(
    () => ({ filters: this.scope.filters(), search: this.scope.search() }),
    (question, signal) => this.api.kanban(question, signal),
  );
  private readonly ahead = signal<AheadById>(new Map());
  protected readonly columns = computed(() => withAhead(this.board.value()?.columns ?? [], this.ahead()));
  protected readonly empty = computed(
    () => this.board.value() && this.columns().every(({ count }) => count === 0),
  );
  private readonly current = signal<string | null>(null);
  /** The card that Tab reaches. */
  protected readonly tabStop = computed(() => {
    const ids = this.columns().flatMap(({ deals }) => deals.map(({ id }) => id));
    const current = this.current();
    return current !== null && ids.includes(current) ? current : (ids[0] ?? null);
  });
  /** The card in the hand or in the menu, and what the server says of its moves. */
  protected readonly held = signal<DealView | null>(null);
  protected readonly heldMoves = signal<Moves | null>(null);
  protected readonly dragging = signal(false);

  constructor() {
    effect(() => {
      const columns = this.board.value()?.columns;
      if (columns)
        untracked(() => this.ahead.update((ahead) => (ahead.size ? caughtUp(columns, ahead) : ahead)));
    });
  }

  protected hold(deal: DealView, dragging: boolean): void {
    this.held.set(deal);
    this.heldMoves.set(null);
    this.dragging.set(dragging);
    void this.api.deal(deal.id).then((detail) => {
      if (this.held()?.id === deal.id) this.heldMoves.set(detail.moves);
    });
  }

  protected release(): void {
    this.dragging.set(false);
  }

  protected stateOf(stage: Stage): ColumnState | '' {
    const held = this.held();
    if (!this.dragging() || !held || !this.heldMoves()) return '';
    return columnState(planMove(held, stage, this.heldMoves()));
  }

  /** Why the held card cannot be dropped here, or what dropping it will ask for. */
  protected reasonOf(stage: Stage): string {
    const move = this.heldMoves()?.find(({ to }) => to === stage);
    return move && !move.allowed && move.code ? (this.words.reason(move.code) ?? '') : '';
  }

  protected drop({ item, container }: CdkDragDrop<Stage, Stage, DealView>): void {
    this.release();
    void this.move(item.data, container.data);
  }

  protected async move(deal: DealView, to: Stage): Promise<void> {
    const moves = this.held()?.id === deal.id ? this.heldMoves() : null;
    const watcher: MoveWatcher = {
      begun: (stage) => this.place(deal, stage, deal.version),
      ended: (outcome) => this.settle(deal, outcome),
    };
    await this.moves.move(deal, to, moves, watcher);
  }

  protected async create(): Promise<void> {
    const { DealForm } = await import('../deal/deal-form');
    const id = await this.dialogs.ask<string>(DealForm, {}, this.i18n.t('deal.new'));
    if (id) this.lookAgain();
  }

  protected open(deal: DealView): void {
    this.current.set(deal.id);
    void import('../deal/deal-panel').then(({ openDealPanel }) =>
      openDealPanel(this.dialogs, deal.id, deal.name, () => this.board.reload()),
    );
  }

  /** A plain click opens the panel; with a modifier it is a link like any other. */
  protected follow(event: MouseEvent, deal: DealView): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.open(deal);
  }

  protected press(event: KeyboardEvent, deal: DealView, menu: CdkMenuTrigger | undefined): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      return this.open(deal);
    }
    if (event.key.toLowerCase() === 'm' && menu) {
      event.preventDefault();
      return menu.open();
    }
    const target = neighbour(this.columns(), deal.id, event.key);
    if (target === null) return;
    event.preventDefault();
    this.focusCard(target);
  }

  protected money(column: BoardColumn, which: 'totals' | 'weightedTotals'): string {
    return column[which].map((total) => this.formats.money(total.minor / 100, total.currency)).join(' + ');
  }

  protected isOpenStage(stage: Stage): boolean {
    return isOpen(stage);
  }

  protected showAll(stage: Stage): void {
    void this.router.navigate(['/affaires'], { queryParams: { ...this.scope.params(), stage } });
  }

  protected focusCard(id: string): void {
    this.current.set(id);
    setTimeout(() => document.getElementById(`card-${id}`)?.focus());
  }

  private place(deal: DealView, stage: Stage, version: number): void {
    const placed = {
      deal: { ...deal, stage, version, stageSince: new Date().toISOString() },
      from: deal.stage,
    };
    this.ahead.update((ahead) => new Map(ahead).set(deal.id, placed));
    this.focusCard(deal.id);
  }

  /** Keeps the card ahead with its new version until the board shows it; takes it back when it was refused. */
  private settle(deal: DealView, outcome: MoveOutcome): void {
    const placed = this.ahead().get(deal.id);
    if (outcome.kind === 'done' && placed) {
      this.place(deal, placed.deal.stage, outcome.version);
      this.lookAgain();
      return;
    }
    this.ahead.update((ahead) => new Map([...ahead].filter(([id]) => id !== deal.id)));
    this.board.reload();
  }

  private lookAgain(attempt = 0): void {
    this.board.reload();
    const wait = LOOK_AGAIN_MS[attempt];
    if (wait === undefined) return this.ahead.set(new Map());
    setTimeout(() => {
      if (this.ahead().size > 0) this.lookAgain(attempt + 1);
    }, wait);
  }
}

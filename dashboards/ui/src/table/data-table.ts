import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { asProblem } from '@skillhub/dashboards/data-access';
import { I18n } from '../i18n/i18n';
import { Icon } from '../icon';
import { ProblemNote } from '../states/problem-note';
import { ariaSort, gridTemplate, leastWidth, nextSort, parseSort, type Column } from './column';
import { RowWindow, type Loaded } from './row-window';

const PAGE = 100;

/**
 * A table over as many rows as the server has: pages load as they scroll into view. Arrow keys, page keys, Home and End
 * move the current row, Enter opens it; the rows are one tab stop.
 */
@Component({
  selector: 'sh-data-table',
  imports: [CdkVirtualScrollViewport, CdkFixedSizeVirtualScroll, CdkVirtualForOf, Icon, ProblemNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './data-table.html',
  styleUrl: './data-table.css',
})
export class DataTable<Row> {
  readonly label = input.required<string>();
  readonly columns = input.required<readonly Column<Row>[]>();
  /** Changes whenever the rows are others: filters, search, order. */
  readonly question = input.required<string>();
  readonly load = input.required<(page: number, pageSize: number) => Promise<Loaded<Row>>>();
  readonly sort = input('');
  readonly rowHeight = input(32);
  readonly sortChange = output<string>();
  readonly opened = output<Row>();
  /** How many rows there are in all, once known. */
  readonly counted = output<number>();

  protected readonly i18n = inject(I18n);
  private readonly viewport = viewChild(CdkVirtualScrollViewport);
  protected readonly rows = new RowWindow<Row>(PAGE, (page) => this.load()(page, PAGE));
  protected readonly template = computed(() => gridTemplate(this.columns()));
  protected readonly least = computed(() => leastWidth(this.columns()));
  protected readonly total = computed(() => this.rows.total());
  protected readonly indexes = computed(() =>
    Array.from({ length: this.rows.total() ?? 14 }, (_, index) => index),
  );
  protected readonly current = linkedSignal<string, number>({ source: this.question, computation: () => 0 });
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly rendered = signal({ start: 0, end: 0 });
  private pendingFocus: number | null = null;
  /** The row that Tab reaches: the current one, or the first rendered when that one was scrolled away. */
  protected readonly tabStop = computed(() => {
    const { start, end } = this.rendered();
    return this.current() >= start && this.current() < end ? this.current() : start;
  });
  protected readonly problem = computed(() =>
    this.rows.failure() === null ? null : asProblem(this.rows.failure()),
  );

  constructor() {
    effect(() => {
      this.question();
      untracked(() => this.reload());
    });
    effect((onCleanup) => {
      const subscription = this.viewport()?.renderedRangeStream.subscribe((range) => {
        this.rendered.set(range);
        if (this.pendingFocus !== null) this.focusSoon(this.pendingFocus);
      });
      onCleanup(() => subscription?.unsubscribe());
    });
  }

  reload(): void {
    this.viewport()?.scrollToOffset(0);
    void this.rows.reset().then(() => this.counted.emit(this.rows.total() ?? 0));
  }

  protected rangeShown(first: number): void {
    const viewport = this.viewport();
    const seen = viewport ? Math.ceil(viewport.getViewportSize() / this.rowHeight()) : 0;
    void this.rows.show(Math.max(0, first - 10), first + seen + 10);
  }

  protected order(column: Column<Row>): void {
    if (column.sort) this.sortChange.emit(nextSort(this.sort(), column.sort));
  }

  protected sorted(column: Column<Row>): 'ascending' | 'descending' | 'none' | null {
    return ariaSort(this.sort(), column.sort);
  }

  protected isDescending(column: Column<Row>): boolean {
    return parseSort(this.sort()).field === column.sort && parseSort(this.sort()).descending;
  }

  protected open(index: number): void {
    const row = this.rows.row(index);
    this.current.set(index);
    if (row) this.opened.emit(row);
  }

  protected move(event: KeyboardEvent): void {
    const viewport = this.viewport();
    const last = (this.total() ?? 1) - 1;
    const page = viewport ? Math.max(1, Math.floor(viewport.getViewportSize() / this.rowHeight()) - 1) : 10;
    const from = this.current();
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + page,
      PageUp: from - page,
      Home: 0,
      End: last,
    };
    const target = steps[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const index = Math.min(last, Math.max(0, target));
    this.current.set(index);
    this.reveal(index);
    this.focusSoon(index);
  }

  /** Focuses the row once it is rendered; a row far away is rendered by the scroll that this key began. */
  private focusSoon(index: number): void {
    this.pendingFocus = index;
    const focus = (): void => {
      const row = this.host.nativeElement.querySelector<HTMLElement>(`[data-index="${index}"]`);
      if (!row || this.pendingFocus !== index) return;
      this.pendingFocus = null;
      row.focus({ preventScroll: true });
    };
    afterNextRender(focus, { injector: this.injector });
    focus();
  }

  private reveal(index: number): void {
    const viewport = this.viewport();
    if (!viewport) return;
    const top = index * this.rowHeight();
    const offset = viewport.measureScrollOffset();
    const size = viewport.getViewportSize();
    if (top < offset) viewport.scrollToOffset(top);
    else if (top + this.rowHeight() > offset + size) viewport.scrollToOffset(top + this.rowHeight() - size);
  }
}

import { signal, type Signal } from '@angular/core';

export interface Loaded<Row> {
  readonly items: readonly Row[];
  readonly total: number;
}

/** Pages of rows loaded as they come into view, kept sparse: any row may be asked for, missing ones are undefined. */
export class RowWindow<Row> {
  private readonly pages = signal<ReadonlyMap<number, readonly Row[]>>(new Map());
  private readonly count = signal<number | null>(null);
  private readonly asked = new Set<number>();
  private generation = 0;
  readonly total: Signal<number | null> = this.count.asReadonly();
  readonly failure = signal<unknown>(null);

  constructor(
    readonly pageSize: number,
    private readonly load: (page: number) => Promise<Loaded<Row>>,
  ) {}

  row(index: number): Row | undefined {
    return this.pages().get(Math.floor(index / this.pageSize))?.[index % this.pageSize];
  }

  /** Forgets what was loaded (the question changed) and loads the first page. Old rows stay until it is there. */
  async reset(): Promise<void> {
    this.generation += 1;
    this.asked.clear();
    await this.page(0, true);
  }

  /** Loads the pages that hold the rows from `first` to `last`. */
  async show(first: number, last: number): Promise<void> {
    const total = this.count();
    if (total === null) return;
    const end = Math.min(last, total - 1);
    const wanted: Promise<void>[] = [];
    for (let page = Math.floor(first / this.pageSize); page * this.pageSize <= end; page++) {
      if (!this.asked.has(page)) wanted.push(this.page(page, false));
    }
    await Promise.all(wanted);
  }

  private async page(page: number, replace: boolean): Promise<void> {
    const generation = this.generation;
    this.asked.add(page);
    try {
      const { items, total } = await this.load(page + 1);
      if (generation !== this.generation) return;
      this.count.set(total);
      this.failure.set(null);
      this.pages.update((pages) => new Map([...(replace ? [] : pages), [page, items]]));
    } catch (error) {
      // The table shows the failure and offers to ask again; the page may be asked for anew.
      if (generation !== this.generation) return;
      this.asked.delete(page);
      this.failure.set(error);
    }
  }
}

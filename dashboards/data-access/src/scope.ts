import { computed, inject, Injectable, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map, startWith } from 'rxjs';
import { addDays, todayIn } from './dates';
import { Session } from './session';
import {
  DAWN,
  DEFAULT_STATE,
  FILTER_DIMENSIONS,
  grainOf,
  knownAt,
  metricScope,
  parseUrlState,
  rangeOf,
  toQueryParams,
  type Comparison,
  type FilterDimension,
  type PeriodChoice,
  type UrlState,
} from './url-state';

/** Period, comparison and filters of the page, read from and written to its address. */
@Injectable({ providedIn: 'root' })
export class Scope {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.router.url),
      startWith(this.router.url),
    ),
    { initialValue: this.router.url },
  );

  /** The names of filtered values, as pages learn them: chips show names, addresses hold ids. */
  readonly names = signal<Readonly<Record<string, string>>>({});
  private readonly text = computed(() => JSON.stringify(this.router.parseUrl(this.url()).queryParams));
  readonly state = computed(() => parseUrlState(JSON.parse(this.text()) as Record<string, string>));
  readonly period = computed(() => this.state().period);
  readonly comparison = computed(() => this.state().comparison);
  readonly filters = computed(() => this.state().filters);
  readonly search = computed(() => this.state().search);
  /** The instant whose knowledge the figures show; null: now. */
  readonly asOf = computed(() => this.state().asOf);
  /** The day from which periods are counted: that of the knowledge shown, so that the page is as it was then. */
  readonly today = computed(() => todayIn(this.session.timeZone(), new Date(this.asOf() ?? Date.now())));
  readonly range = computed(() => rangeOf(this.period(), this.today()));
  readonly grain = computed(() => grainOf(this.range()));
  readonly metric = computed(() => ({
    ...metricScope(this.range(), this.comparison(), this.filters()),
    ...knownAt(this.state()),
  }));
  /** The same for a series over time, which needs a beginning even over everything. */
  readonly series = computed(() =>
    this.range() ? this.metric() : { ...this.metric(), from: DAWN, to: addDays(this.today(), 1) },
  );
  readonly chips = computed(() =>
    FILTER_DIMENSIONS.flatMap((dimension) =>
      (this.filters()[dimension] ?? []).map((value) => ({
        dimension,
        value,
        name: this.names()[value] ?? null,
      })),
    ),
  );
  /** Parameters that follow a person from one sales page to the next. */
  readonly params = computed(() => toQueryParams({ ...this.state(), search: '' }));

  setPeriod(period: PeriodChoice): void {
    this.go({ period });
  }

  setComparison(comparison: Comparison): void {
    this.go({ comparison });
  }

  setAsOf(asOf: string | null): void {
    this.go({ asOf });
  }

  setSearch(search: string): void {
    this.go({ search }, true);
  }

  setFilter(dimension: FilterDimension, values: readonly string[]): void {
    this.go({ filters: { ...this.filters(), [dimension]: values } });
  }

  toggleFilter(dimension: FilterDimension, value: string): void {
    const values = this.filters()[dimension] ?? [];
    this.setFilter(
      dimension,
      values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
    );
  }

  clearFilters(): void {
    this.go({ filters: DEFAULT_STATE.filters, search: '' });
  }

  learnNames(names: Readonly<Record<string, string>>): void {
    this.names.update((known) => ({ ...known, ...names }));
  }

  private go(change: Partial<UrlState>, replaceUrl = false): void {
    void this.router.navigate([], {
      queryParams: toQueryParams({ ...this.state(), ...change }),
      queryParamsHandling: 'merge',
      replaceUrl,
    });
  }
}

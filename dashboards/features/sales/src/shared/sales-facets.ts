import { computed, inject, Injectable, resource, signal } from '@angular/core';
import { SalesApi, Scope, STAGES } from '@skillhub/dashboards/data-access';
import { I18n, type Choice, type Facet } from '@skillhub/dashboards/ui';

/** What sales pages can be filtered by. Names are loaded when a menu opens, or at once when the address has filters. */
@Injectable({ providedIn: 'root' })
export class SalesFacets {
  private readonly api = inject(SalesApi);
  private readonly scope = inject(Scope);
  private readonly i18n = inject(I18n);
  private readonly asked = signal(false);
  private readonly needed = computed(
    () => this.asked() || this.scope.chips().some(({ dimension }) => dimension !== 'stage'),
  );
  private readonly loaded = resource({
    params: () => (this.needed() ? true : undefined),
    loader: async ({ abortSignal }) => {
      const [reps, teams, products, accounts] = await Promise.all([
        this.api.reps(abortSignal),
        this.api.teams(abortSignal),
        this.api.products(abortSignal),
        this.api.accounts({ sort: 'name', pageSize: 200 }, abortSignal),
      ]);
      const all = [...reps, ...teams, ...products, ...accounts.items];
      this.scope.learnNames(Object.fromEntries(all.map(({ id, name }) => [id, name])));
      return { reps, teams, products, accounts: accounts.items };
    },
  });

  /** Facets of figures; lists of deals have the stage too. */
  readonly figures = computed<readonly Facet[]>(() => {
    const known = this.loaded.hasValue() ? this.loaded.value() : undefined;
    return [
      this.facet('owner', known?.reps),
      this.facet('team', known?.teams),
      this.facet('product', known?.products),
      this.facet('account', known?.accounts),
    ];
  });
  readonly lists = computed<readonly Facet[]>(() => [
    {
      dimension: 'stage',
      label: this.i18n.t('dimension.stage'),
      choices: STAGES.map((id) => ({ id, name: this.i18n.t(`stage.${id}`) })),
    },
    ...this.figures(),
  ]);
  readonly reps = computed(() => (this.loaded.hasValue() ? (this.loaded.value()?.reps ?? []) : []));
  readonly products = computed(() => (this.loaded.hasValue() ? (this.loaded.value()?.products ?? []) : []));

  want(): void {
    this.asked.set(true);
  }

  private facet(dimension: Facet['dimension'], choices: readonly Choice[] | undefined): Facet {
    return {
      dimension,
      label: this.i18n.t(`dimension.${dimension}`),
      choices: (choices ?? [])
        .map(({ id, name }) => ({ id, name }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    };
  }
}

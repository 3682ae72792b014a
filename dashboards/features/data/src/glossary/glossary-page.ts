import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MetricsApi, query } from '@skillhub/dashboards/data-access';
import { DefinitionSheet, EmptyState, I18n, Icon, ProblemNote } from '@skillhub/dashboards/ui';
import { matchingMetrics } from './matching-metrics';

/** Métriques: every number's definition, searchable; one at a time beside the list. */
@Component({
  selector: 'sh-glossary-page',
  imports: [DefinitionSheet, EmptyState, Icon, ProblemNote, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './glossary-page.html',
  styleUrl: './glossary-page.css',
})
export class GlossaryPage {
  /** The metric shown, from the address. */
  readonly metrique = input<string>();
  protected readonly i18n = inject(I18n);
  private readonly api = inject(MetricsApi);
  private readonly router = inject(Router);
  protected readonly catalogue = query(
    () => true,
    () => this.api.catalogue(),
  );
  protected readonly text = signal('');
  protected readonly found = computed(() =>
    matchingMetrics(this.catalogue.value() ?? [], this.text(), this.i18n.language()),
  );
  protected readonly shown = linkedSignal(() => {
    const all = this.catalogue.value() ?? [];
    return all.find(({ id }) => id === this.metrique()) ?? this.found()[0] ?? null;
  });

  protected search(event: Event): void {
    this.text.set((event.target as HTMLInputElement).value);
  }

  protected show(id: string): void {
    void this.router.navigate([], {
      queryParams: { metrique: id },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }
}

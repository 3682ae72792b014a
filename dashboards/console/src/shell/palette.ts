import { DialogRef } from '@angular/cdk/dialog';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  debounced,
  inject,
  linkedSignal,
  resource,
  signal,
} from '@angular/core';
import { Router } from '@angular/router';
import { MetricsApi, SalesApi, Scope, Session } from '@skillhub/dashboards/data-access';
import { Formats, I18n, Icon, ThemeChoice } from '@skillhub/dashboards/ui';
import { visibleGroups } from './navigation';
import { commandsMatching, foundEntries, type PaletteEntry } from './palette-entries';

/** Search and commands: pages, actions, deals, accounts and metrics by name, all from the keyboard. */
@Component({
  selector: 'sh-palette',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './palette.html',
  styleUrl: './palette.css',
})
export class Palette {
  protected readonly i18n = inject(I18n);
  private readonly ref = inject(DialogRef);
  private readonly router = inject(Router);
  private readonly scope = inject(Scope);
  private readonly session = inject(Session);
  private readonly sales = inject(SalesApi);
  private readonly metrics = inject(MetricsApi);
  private readonly formats = inject(Formats);
  private readonly theme = inject(ThemeChoice);

  protected readonly text = signal('');
  private readonly settled = debounced(() => this.text(), 120);
  private readonly found = resource({
    params: () => (this.settled.hasValue() ? this.settled.value().trim() : ''),
    loader: ({ params, abortSignal }) => this.lookUp(params, abortSignal),
  });
  private readonly commands = computed(() =>
    commandsMatching(this.text(), visibleGroups(this.session.view()?.permissions ?? []), this.i18n),
  );
  protected readonly entries = computed<readonly PaletteEntry[]>(() => [
    ...this.commands(),
    ...(this.found.hasValue() ? this.found.value() : []),
  ]);
  protected readonly active = linkedSignal<string, number>({ source: this.text, computation: () => 0 });

  protected type(event: Event): void {
    this.text.set((event.target as HTMLInputElement).value);
  }

  protected press(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const count = this.entries().length;
    if (step !== 0 && count > 0) {
      event.preventDefault();
      this.active.update((index) => (index + step + count) % count);
      document.getElementById(`palette-${this.active()}`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter') {
      const entry = this.entries()[this.active()];
      if (entry) this.run(entry);
    }
  }

  protected run(entry: PaletteEntry): void {
    this.ref.close();
    if (entry.action === 'theme') this.theme.toggle();
    else if (entry.action === 'language') void this.i18n.use(this.i18n.language() === 'fr' ? 'en' : 'fr');
    else if (entry.action === 'signOut')
      void this.session.signOut().then(() => this.router.navigate(['/connexion']));
    else if (entry.path) {
      void this.router.navigate([entry.path], { queryParams: { ...this.scope.params(), ...entry.params } });
    }
  }

  private async lookUp(search: string, signal: AbortSignal): Promise<readonly PaletteEntry[]> {
    if (search.length < 2) return [];
    const reads = this.session.may('sales.read');
    const [deals, accounts, catalogue] = await Promise.all([
      reads ? this.sales.deals({ search, pageSize: 6 }, signal) : null,
      reads ? this.sales.accounts({ search, pageSize: 4 }, signal) : null,
      this.session.may('metrics.read') ? this.metrics.catalogue() : [],
    ]);
    return foundEntries(
      search,
      deals?.items ?? [],
      accounts?.items ?? [],
      catalogue,
      this.i18n,
      this.formats,
    );
  }
}

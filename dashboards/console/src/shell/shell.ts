import { CdkTrapFocus } from '@angular/cdk/a11y';
import { BreakpointObserver } from '@angular/cdk/layout';
import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { Scope, Session } from '@skillhub/dashboards/data-access';
import { NgTemplateOutlet } from '@angular/common';
import { Dialogs, I18n, Icon, ThemeChoice, TopBar } from '@skillhub/dashboards/ui';
import { filter } from 'rxjs';
import { Hotkeys } from './hotkeys';
import { visibleGroups } from './navigation';
import { PageTitles } from './page-titles';
import { Rail } from './rail';

/** The frame of every page: rail, top bar, main. */
@Component({
  selector: 'sh-shell',
  imports: [RouterOutlet, Rail, Icon, CdkTrapFocus, NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  host: { '(document:keydown)': 'pressed($event)' },
})
export class Shell {
  protected readonly i18n = inject(I18n);
  protected readonly theme = inject(ThemeChoice);
  protected readonly titles = inject(PageTitles);
  protected readonly bar = inject(TopBar);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly hotkeys = new Hotkeys();
  protected readonly scope = inject(Scope);

  private readonly widths = toSignal(
    inject(BreakpointObserver).observe(['(max-width: 719.98px)', '(max-width: 1099.98px)']),
  );
  protected readonly drawer = computed(() => this.widths()?.breakpoints['(max-width: 719.98px)'] ?? false);
  protected readonly folded = computed(() => this.widths()?.breakpoints['(max-width: 1099.98px)'] ?? false);
  protected readonly drawerOpen = signal(false);
  protected readonly groups = computed(() => visibleGroups(this.session.view()?.permissions ?? []));
  protected readonly view = this.session.view;

  constructor() {
    this.router.events
      .pipe(filter((event) => event instanceof NavigationEnd))
      .subscribe(() => this.drawerOpen.set(false));
    // The session ended while the page was open: sign in, then come back to where one was.
    effect(() => {
      if (this.session.view() !== null) return;
      const retour = this.router.url;
      if (!retour.startsWith('/connexion'))
        void this.router.navigate(['/connexion'], { queryParams: { retour } });
    });
  }

  protected async search(): Promise<void> {
    const { Palette } = await import('./palette');
    await this.dialogs.ask(Palette, undefined, this.i18n.t('palette.title'));
  }

  protected async showKeys(): Promise<void> {
    const { KeysHelp } = await import('./keys-help');
    await this.dialogs.ask(KeysHelp, this.groups(), this.i18n.t('keys.title'));
  }

  protected switchLanguage(): void {
    void this.i18n.use(this.i18n.language() === 'fr' ? 'en' : 'fr');
  }

  protected skip(event: Event): void {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }

  protected pressed(event: KeyboardEvent): void {
    const action = this.hotkeys.read(event);
    if (action === null) return;
    event.preventDefault();
    if (action === 'search') void this.search();
    else if (action === 'keys') void this.showKeys();
    else if (action === 'theme') this.theme.toggle();
    else {
      const page = this.groups()
        .flatMap(({ pages }) => pages)
        .find(({ hotkey }) => hotkey === action.go);
      if (page) void this.router.navigate([page.path], { queryParams: this.scope.params() });
    }
  }
}

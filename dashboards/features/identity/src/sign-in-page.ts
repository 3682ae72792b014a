import { ChangeDetectionStrategy, Component, inject, input, resource, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Problem } from '@skillhub/domain/contracts';
import { asProblem, Session } from '@skillhub/dashboards/data-access';
import { I18n, Icon, ProblemWords, ThemeChoice } from '@skillhub/dashboards/ui';

/** Sign-in by e-mail and password; with the demo company loaded, one click on an account. */
@Component({
  selector: 'sh-sign-in-page',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  /** Where to go back to, from the address. */
  readonly retour = input<string>('/');
  protected readonly i18n = inject(I18n);
  protected readonly theme = inject(ThemeChoice);
  protected readonly words = inject(ProblemWords);
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly demo = resource({ loader: () => this.session.demoAccounts() });

  protected setEmail(event: Event): void {
    this.email.set((event.target as HTMLInputElement).value);
  }

  protected setPassword(event: Event): void {
    this.password.set((event.target as HTMLInputElement).value);
  }

  protected submit(event: Event): void {
    event.preventDefault();
    void this.signIn(this.email(), this.password());
  }

  protected async signIn(email: string, password: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.session.signIn({ email, password });
      const language = this.session.view()?.user.language;
      if (language && !this.i18n.stored()) await this.i18n.use(language, false);
      await this.router.navigateByUrl(localPath(this.retour()));
    } catch (error) {
      // A refusal of the server (wrong password, too many attempts) or a network that does not answer.
      this.problem.set(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected switchLanguage(): void {
    void this.i18n.use(this.i18n.language() === 'fr' ? 'en' : 'fr');
  }
}

/** Only paths of the console: an address must not send people elsewhere. */
const localPath = (path: string | undefined): string =>
  path?.startsWith('/') && !path.startsWith('//') && !path.startsWith('/connexion') ? path : '/';

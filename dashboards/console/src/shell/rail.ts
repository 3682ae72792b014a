import { CdkMenu, CdkMenuItem, CdkMenuTrigger } from '@angular/cdk/menu';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { Router, RouterLink, RouterLinkActive } from '@angular/router';
import { Scope, Session } from '@skillhub/dashboards/data-access';
import { I18n, Icon } from '@skillhub/dashboards/ui';
import { initialsOf } from './initials';
import type { PageGroup } from './navigation';

/** Left rail: company, pages by group, the person. Folded, it keeps icons with their names as tooltips. */
@Component({
  selector: 'sh-rail',
  imports: [RouterLink, RouterLinkActive, Icon, MatTooltip, CdkMenuTrigger, CdkMenu, CdkMenuItem],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rail.html',
  styleUrl: './rail.css',
  host: {
    role: 'navigation',
    '[attr.aria-label]': "i18n.t('shell.navigation')",
    '[class.folded]': 'folded()',
  },
})
export class Rail {
  readonly groups = input.required<readonly PageGroup[]>();
  readonly folded = input(false);
  protected readonly i18n = inject(I18n);
  protected readonly scope = inject(Scope);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly view = this.session.view;
  protected readonly initials = computed(() => initialsOf(this.view()?.user.name ?? ''));

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigate(['/connexion']);
  }
}

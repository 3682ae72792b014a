import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Scope } from '@skillhub/dashboards/data-access';
import { I18n, Icon } from '@skillhub/dashboards/ui';
import { DealSheet } from './deal-sheet';

@Component({
  selector: 'sh-deal-page',
  imports: [DealSheet, RouterLink, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="button quiet small back" routerLink="/affaires" [queryParams]="scope.params()">
      <sh-icon name="left" />{{ i18n.t('page.deals') }}
    </a>
    <div class="card"><sh-deal-sheet [dealId]="id()" /></div>
  `,
  styles: `
    .back {
      margin: -4px 0 8px -8px;
    }
    .card {
      max-width: 920px;
      padding: 16px 20px 20px;
    }
  `,
})
export class DealPage {
  readonly id = input.required<string>();
  protected readonly i18n = inject(I18n);
  protected readonly scope = inject(Scope);
}

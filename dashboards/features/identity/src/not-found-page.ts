import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, I18n } from '@skillhub/dashboards/ui';

@Component({
  selector: 'sh-not-found-page',
  imports: [EmptyState, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sh-empty-state [title]="i18n.t('notFound.title')" [text]="i18n.t('notFound.text')">
      <a class="button" routerLink="/">{{ i18n.t('notFound.home') }}</a>
    </sh-empty-state>
  `,
  styles: ':host { display: block; min-height: 50vh; }',
})
export class NotFoundPage {
  protected readonly i18n = inject(I18n);
}

import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { EmptyState, I18n } from '@skillhub/dashboards/ui';

/** For a role that has no page here: says so, and whom to ask. */
@Component({
  selector: 'sh-nothing-here-page',
  imports: [EmptyState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<sh-empty-state [title]="i18n.t('welcome.none')" [text]="i18n.t('welcome.noneNext')" />`,
  styles: ':host { display: block; min-height: 50vh; }',
})
export class NothingHerePage {
  protected readonly i18n = inject(I18n);
}

import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ThemeChoice, ToastList } from '@skillhub/dashboards/ui';

@Component({
  selector: 'sh-root',
  imports: [RouterOutlet, ToastList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<router-outlet /><sh-toast-list />`,
})
export class App {
  /** Constructed with the app: the theme is on the page before anything is drawn. */
  protected readonly theme = inject(ThemeChoice);
}

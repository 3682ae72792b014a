import { effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';
import { I18n } from '@skillhub/dashboards/ui';

/** Route titles are keys: the document's title and the top bar follow the language. */
@Injectable({ providedIn: 'root' })
export class PageTitles extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly i18n = inject(I18n);
  readonly key = signal('');

  constructor() {
    super();
    effect(() => {
      if (this.key()) this.title.setTitle(`${this.i18n.t(this.key())} · SkillHub`);
    });
  }

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.key.set(this.buildTitle(snapshot) ?? '');
  }
}
